using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Reads what happens when a connection does not look like the user's others.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUebaAnomalySetting")]
[OutputType(typeof(UebaAnomalySettings))]
public sealed class GetPrivXUebaAnomalySettingCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.ConnectionManager.GetUebaAnomalySettingsAsync));
}
