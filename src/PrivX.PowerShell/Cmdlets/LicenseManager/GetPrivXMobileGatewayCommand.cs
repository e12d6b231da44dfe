using System.Management.Automation;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Shows whether PrivX is registered at the mobile gateway, which logins with a telephone need.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXMobileGateway")]
[OutputType(typeof(MobileGateway))]
public sealed class GetPrivXMobileGatewayCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.LicenseManager.GetMobileGatewayAsync));
}
