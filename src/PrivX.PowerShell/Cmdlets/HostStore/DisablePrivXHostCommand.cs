using System.Management.Automation;
using PrivX.HostStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Disables hosts: users cannot connect to them.</summary>
[Cmdlet(VerbsLifecycle.Disable, "PrivXHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
public sealed class DisablePrivXHostCommand : HostSwitchCmdlet
{
    private protected override bool Disable => true;
}
