using System.Management.Automation;
using PrivX.NetworkAccessManager;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Disables network targets, so that nobody can open them.</summary>
[Cmdlet(VerbsLifecycle.Disable, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetworkTarget))]
public sealed class DisablePrivXNetworkTargetCommand : NetworkTargetSwitchCmdlet
{
    private protected override bool Disable => true;
}
