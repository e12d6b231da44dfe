using System.Management.Automation;
using PrivX.NetworkAccessManager;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Enables network targets that were disabled.</summary>
[Cmdlet(VerbsLifecycle.Enable, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetworkTarget))]
public sealed class EnablePrivXNetworkTargetCommand : NetworkTargetSwitchCmdlet
{
    private protected override bool Disable => false;
}
