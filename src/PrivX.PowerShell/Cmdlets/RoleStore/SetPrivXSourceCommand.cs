using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
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
    /// <summary>
    /// Sources to change: ids, names, names with wildcards, or source objects. Names are compared without case. A name that no source has is an
    /// error; a wildcard that matches nothing is one, too. Sources are also accepted from the pipeline. A row (of a CSV file) means the source
    /// whose id is in its column SourceId. What was changed in a source object is written too.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    /// <summary>New name of the source. Choose one that no other source has, since cmdlets find sources by name.</summary>
    [Parameter]
    [Base.ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>
    /// Settings of the connection to change: a hashtable, such as @{ VmwareUrl = 'https://vcenter.nordlys.example' }, or a SourceConnection object.
    /// Settings that it does not name stay as they are. Parameters for single settings can be added; they win.
    /// </summary>
    [Parameter(ParameterSetName = "Default")]
    [ReadAs(typeof(SourceConnection))]
    [Clearable]
    public SourceConnection? Connection { get; set; }

    /// <summary>The source must be an LDAP directory. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "Ldap")]
    public SwitchParameter Ldap { get; set; }

    /// <summary>The source must be an Active Directory. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "ActiveDirectory")]
    public SwitchParameter ActiveDirectory { get; set; }

    /// <summary>The source must be an OpenID Connect provider. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "Oidc")]
    public SwitchParameter Oidc { get; set; }

    /// <summary>The source must be Amazon Web Services. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "Aws")]
    public SwitchParameter Aws { get; set; }

    /// <summary>The source must be Google Cloud. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "GoogleCloud")]
    public SwitchParameter GoogleCloud { get; set; }

    /// <summary>The source must be Google Workspace. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    public SwitchParameter GoogleWorkspace { get; set; }

    /// <summary>The source must be OpenStack. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "OpenStack")]
    public SwitchParameter OpenStack { get; set; }

    /// <summary>The source must be Microsoft Azure. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "Azure")]
    public SwitchParameter Azure { get; set; }

    /// <summary>The source must be a local directory of PrivX. Only parameters that such a source has are then accepted, and a source of another kind is refused.</summary>
    [Parameter(ParameterSetName = "Local")]
    public SwitchParameter Local { get; set; }

    /// <summary>Write the source as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        ForEach(Source, source => Update(Nouns.Source, source, PassThru, (now, _) => SourceTypes.Check(now, ParameterSetName)));
}
