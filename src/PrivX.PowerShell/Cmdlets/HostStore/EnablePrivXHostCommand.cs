using System.Management.Automation;
using PrivX.HostStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Enables hosts that were disabled.</summary>
[Cmdlet(VerbsLifecycle.Enable, "PrivXHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
public sealed class EnablePrivXHostCommand : HostSwitchCmdlet
{
    private protected override bool Disable => false;
}
