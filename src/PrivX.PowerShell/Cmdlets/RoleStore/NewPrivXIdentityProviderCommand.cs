using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has PrivX accept the tokens of an issuer in exchange for its own, and writes the identity provider as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXIdentityProvider", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(IdentityProvider))]
public sealed class NewPrivXIdentityProviderCommand : IdentityProviderDataCmdlet
{
    /// <summary>Name of the identity provider.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Issuer that a token must have.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? JwtIssuer { get; set; }

    /// <summary>Source in which the users are looked up: name, id or source object. OpenID Connect sources cannot be used.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Source", "SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? UsersDirectory { get; set; }

    private protected override void Process() => Create(Nouns.IdentityProvider, Complete);

    // Both are required, and nearly always the same.
    private static string[] Complete(IdentityProvider provider)
    {
        provider.TokenType ??= "JWT";
        provider.JwtSubjectType ??= "plain";
        return ["token_type", "jwt_subject_type"];
    }
}
