using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Creates an identity provider client and writes it with the client id and secret that the server made.</summary>
[Cmdlet(VerbsCommon.New, "PrivXIdentityProviderClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(IdentityProviderClient))]
public sealed class NewPrivXIdentityProviderClientCommand : IdentityProviderClientDataCmdlet
{
    /// <summary>Name of the application.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Addresses that a user may be sent back to after logging in.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("OidcAllowedRedirectUris", "RedirectUri")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("OidcAllowedRedirectUris")]
    public string[]? OidcAllowedRedirectUri { get; set; }

    private protected override void Process() => Create(Nouns.IdentityProviderClient);
}
