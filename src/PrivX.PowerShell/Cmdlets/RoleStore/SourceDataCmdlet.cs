using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What New- and Set-PrivXSource can say about a source.</summary>
public abstract partial class SourceDataCmdlet : WriteCmdlet
{
    private protected SourceDataCmdlet()
    {
    }

    /// <summary>Free text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    public string[]? Tags { get; set; }

    /// <summary>Use the source.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? Enabled { get; set; }

    /// <summary>Seconds between automatic refreshes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? Ttl { get; set; }

    /// <summary>Read only these cloud regions.</summary>
    [Parameter]
    public string[]? RegionFilter { get; set; }

    /// <summary>Wildcard patterns of the user names that log in against the source.</summary>
    [Parameter]
    public string[]? UsernamePattern { get; set; }

    /// <summary>Maps external users to users of other sources.</summary>
    [Parameter]
    public ExternalUserMapping[]? ExternalUserMapping { get; set; }

    /// <summary>Let users of the source get session passwords.</summary>
    [Parameter]
    [BooleanText]
    public bool? SessionPasswordEnabled { get; set; }

    /// <summary>Rules for session passwords: a SessionPasswordPolicy, or a hashtable with its properties.</summary>
    [Parameter]
    public SessionPasswordPolicy? SessionPasswordPolicy { get; set; }

    /// <summary>Seconds after which child sessions are logged out.</summary>
    [Parameter]
    public int? ChildSessionAutoLogoutDelay { get; set; }
}
