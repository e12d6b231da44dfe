using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>
/// Changes what is named of a source, and nothing else. Refuses while the source has secrets that the server shows only masked and that are not
/// given anew. A switch for the kind of source narrows the parameters to those that it has, and refuses a source of another kind.
/// </summary>
[Cmdlet(VerbsCommon.Set, "PrivXSource", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Source))]
public sealed class SetPrivXSourceCommand : SourceDataCmdlet
{
    /// <summary>Sources to change: ids, names, wildcards or source objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    /// <summary>New name of the source.</summary>
    [Parameter]
    [Base.ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>Settings of the connection to change: a SourceConnection, or a hashtable with its properties.</summary>
    [Parameter(ParameterSetName = "Default")]
    public SourceConnection? Connection { get; set; }

    /// <summary>The source must be an LDAP directory.</summary>
    [Parameter(ParameterSetName = "Ldap")]
    public SwitchParameter Ldap { get; set; }

    /// <summary>The source must be an Active Directory.</summary>
    [Parameter(ParameterSetName = "ActiveDirectory")]
    public SwitchParameter ActiveDirectory { get; set; }

    /// <summary>The source must be an OpenID Connect provider.</summary>
    [Parameter(ParameterSetName = "Oidc")]
    public SwitchParameter Oidc { get; set; }

    /// <summary>The source must be Amazon Web Services.</summary>
    [Parameter(ParameterSetName = "Aws")]
    public SwitchParameter Aws { get; set; }

    /// <summary>The source must be Google Cloud.</summary>
    [Parameter(ParameterSetName = "GoogleCloud")]
    public SwitchParameter GoogleCloud { get; set; }

    /// <summary>The source must be Google Workspace.</summary>
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    public SwitchParameter GoogleWorkspace { get; set; }

    /// <summary>The source must be OpenStack.</summary>
    [Parameter(ParameterSetName = "OpenStack")]
    public SwitchParameter OpenStack { get; set; }

    /// <summary>The source must be Azure.</summary>
    [Parameter(ParameterSetName = "Azure")]
    public SwitchParameter Azure { get; set; }

    /// <summary>The source must be a local directory.</summary>
    [Parameter(ParameterSetName = "Local")]
    public SwitchParameter Local { get; set; }

    /// <summary>Write the source as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        ForEach(Source, source => Update(Nouns.Source, source, PassThru, (now, _) => SourceTypes.Check(now, ParameterSetName)));
}
