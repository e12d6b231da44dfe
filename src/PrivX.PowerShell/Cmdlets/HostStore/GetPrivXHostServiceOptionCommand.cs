using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Reads what sessions may do on hosts whose accounts do not say, by protocol.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHostServiceOption")]
[OutputType(typeof(HostServiceOptions))]
public sealed class GetPrivXHostServiceOptionCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.HostStore.GetDefaultServiceOptionsAsync));
}
