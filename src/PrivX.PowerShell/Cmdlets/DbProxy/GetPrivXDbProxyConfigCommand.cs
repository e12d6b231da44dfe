using System.Management.Automation;
using PrivX.DbProxy;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.DbProxy;

/// <summary>Reads the CA certificate that database clients must trust to connect through PrivX.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXDbProxyConfig")]
[OutputType(typeof(DbProxyConfig))]
public sealed class GetPrivXDbProxyConfigCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.DbProxy.GetDbProxyConfigAsync));
}
