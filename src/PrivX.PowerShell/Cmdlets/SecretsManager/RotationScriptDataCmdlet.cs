using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What New- and Set-PrivXRotationScript can say about a rotation script.</summary>
public abstract class RotationScriptDataCmdlet : WriteCmdlet
{
    private protected RotationScriptDataCmdlet()
    {
    }

    /// <summary>System of the hosts that the script runs on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("LINUX", "WINDOWS")]
    [ReadAs(typeof(string))]
    public string? OperatingSystem { get; set; }
}
