using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Changes what is named of an identity provider client, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXIdentityProviderClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(IdentityProviderClient))]
public sealed class SetPrivXIdentityProviderClientCommand : IdentityProviderClientDataCmdlet
{
    /// <summary>Identity provider clients to change, by id, or the objects that New- and Get-PrivXIdentityProviderClient write. They are also accepted from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    public ObjectReference<IdentityProviderClient>[]? IdentityProviderClient { get; set; }

    /// <summary>New name of the application.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Addresses that a user may be sent back to after logging in, in the place of those there are.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OidcAllowedRedirectUris", "RedirectUri")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("OidcAllowedRedirectUris")]
    public string[]? OidcAllowedRedirectUri { get; set; }

    /// <summary>Write the identity provider client as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        ForEach(IdentityProviderClient, client => Update(Nouns.IdentityProviderClient, client, PassThru));
}
