using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes what is named of identity providers, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXIdentityProvider", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(IdentityProvider))]
public sealed class SetPrivXIdentityProviderCommand : IdentityProviderDataCmdlet
{
    /// <summary>Identity providers to change: ids, names, wildcards or identity provider objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<IdentityProvider>))]
    [SupportsWildcards]
    public ObjectReference<IdentityProvider>[]? IdentityProvider { get; set; }

    /// <summary>New name of the identity provider.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Issuer that a token must have.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? JwtIssuer { get; set; }

    /// <summary>Source in which the users are looked up: name, id or source object. OpenID Connect sources cannot be used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Source", "SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? UsersDirectory { get; set; }

    /// <summary>Write the identity provider as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(IdentityProvider, reference => Update(Nouns.IdentityProvider, reference, PassThru));
}
