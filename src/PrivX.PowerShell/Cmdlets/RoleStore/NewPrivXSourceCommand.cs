using System.Management.Automation;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Creates a source of one of the kinds below, or of any kind with -Connection, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXSource", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Source))]
public sealed class NewPrivXSourceCommand : SourceDataCmdlet
{
    /// <summary>Name of the source.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Settings of the connection, its Type among them: a SourceConnection, or a hashtable with its properties.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Default")]
    public SourceConnection? Connection { get; set; }

    /// <summary>The source is an LDAP directory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ldap")]
    public SwitchParameter Ldap { get; set; }

    /// <summary>The source is an Active Directory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ActiveDirectory")]
    public SwitchParameter ActiveDirectory { get; set; }

    /// <summary>The source is an OpenID Connect provider.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Oidc")]
    public SwitchParameter Oidc { get; set; }

    /// <summary>The source is Amazon Web Services.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Aws")]
    public SwitchParameter Aws { get; set; }

    /// <summary>The source is Google Cloud.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "GoogleCloud")]
    public SwitchParameter GoogleCloud { get; set; }

    /// <summary>The source is Google Workspace.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "GoogleWorkspace")]
    public SwitchParameter GoogleWorkspace { get; set; }

    /// <summary>The source is OpenStack.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "OpenStack")]
    public SwitchParameter OpenStack { get; set; }

    /// <summary>The source is Azure.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Azure")]
    public SwitchParameter Azure { get; set; }

    /// <summary>The source is a local directory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Local")]
    public SwitchParameter Local { get; set; }

    private protected override void Process() => Create(Nouns.Source, source => SourceTypes.SetType(source, ParameterSetName));
}
