using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Creates a source of one of the kinds below, or of any kind with -Connection, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXSource", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Source))]
public sealed class NewPrivXSourceCommand : SourceDataCmdlet
{
    /// <summary>Name of the source. Choose one that no other source has, since cmdlets find sources by name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>
    /// Settings of the connection, Type among them: a hashtable, such as @{ Type = 'VMWARE'; VmwareUrl = 'https://vcenter.nordlys.example' }, or a
    /// SourceConnection object. Parameters for single settings can be added; they win.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Default")]
    [ReadAs(typeof(SourceConnection))]
    public SourceConnection? Connection { get; set; }

    /// <summary>The new source is an LDAP directory (user directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ldap")]
    public SwitchParameter Ldap { get; set; }

    /// <summary>The new source is an Active Directory (user directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ActiveDirectory")]
    public SwitchParameter ActiveDirectory { get; set; }

    /// <summary>The new source is an OpenID Connect provider (user directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Oidc")]
    public SwitchParameter Oidc { get; set; }

    /// <summary>The new source is Amazon Web Services (host directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Aws")]
    public SwitchParameter Aws { get; set; }

    /// <summary>The new source is Google Cloud (host directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "GoogleCloud")]
    public SwitchParameter GoogleCloud { get; set; }

    /// <summary>The new source is Google Workspace (user directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "GoogleWorkspace")]
    public SwitchParameter GoogleWorkspace { get; set; }

    /// <summary>The new source is OpenStack (host directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "OpenStack")]
    public SwitchParameter OpenStack { get; set; }

    /// <summary>The new source is Microsoft Azure (host directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Azure")]
    public SwitchParameter Azure { get; set; }

    /// <summary>The new source is a local directory of PrivX (user directory). Only parameters that such a source has are then accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Local")]
    public SwitchParameter Local { get; set; }

    private protected override void Process() => Create(Nouns.Source, source => SourceTypes.SetType(source, ParameterSetName));
}
