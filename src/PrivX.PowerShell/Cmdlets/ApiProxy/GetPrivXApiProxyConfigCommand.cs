using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Reads what a program needs to know to use the API proxy: its addresses and its CA certificate.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXApiProxyConfig")]
[OutputType(typeof(ApiProxyConfig))]
public sealed class GetPrivXApiProxyConfigCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.ApiProxy.GetApiProxyConfigAsync));
}
