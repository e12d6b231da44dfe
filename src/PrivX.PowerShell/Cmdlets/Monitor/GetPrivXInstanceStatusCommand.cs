using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Tells whether the instance calls itself healthy, and how its components are.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXInstanceStatus")]
[OutputType(typeof(InstanceStatus))]
public sealed class GetPrivXInstanceStatusCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(token => InstanceHealth.ReadAsync(Client, token)));
}
