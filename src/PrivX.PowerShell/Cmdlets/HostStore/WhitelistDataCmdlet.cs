using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>What New- and Set-PrivXWhitelist can say about a command whitelist.</summary>
public abstract class WhitelistDataCmdlet : WriteCmdlet
{
    private protected WhitelistDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>How the patterns are read.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("glob", "regex")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }
}
