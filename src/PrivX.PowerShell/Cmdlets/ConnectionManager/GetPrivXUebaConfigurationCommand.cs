using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Reads where the server for behaviour analytics is, and how it is recognised.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUebaConfiguration")]
[OutputType(typeof(UebaConfiguration))]
public sealed class GetPrivXUebaConfigurationCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.ConnectionManager.GetUebaConfigurationAsync));
}
