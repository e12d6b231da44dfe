using System.Management.Automation;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>What New- and Set-PrivXWhitelist can say about a command whitelist.</summary>
public abstract class WhitelistDataCmdlet : WriteCmdlet
{
    private protected WhitelistDataCmdlet()
    {
    }

    /// <summary>Comment.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>How the patterns are read.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(Completion.WhitelistTypeCompleter))]
    public string? Type { get; set; }
}
