using System.Management.Automation;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Stops judging connections by behaviour analytics. It takes effect after some minutes.</summary>
[Cmdlet(VerbsLifecycle.Stop, "PrivXUebaAnalysis", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class StopPrivXUebaAnalysisCommand : ChangeCmdlet
{
    private protected override void Process() => Change(null, "UEBA", "Stop judging connections", Client.ConnectionManager.StopUebaAnalysisAsync);
}
