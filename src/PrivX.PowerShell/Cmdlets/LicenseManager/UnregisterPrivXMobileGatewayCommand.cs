using System.Management.Automation;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Removes the registration at the mobile gateway. Logins with a telephone stop working.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "PrivXMobileGateway", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MobileGateway))]
public sealed class UnregisterPrivXMobileGatewayCommand : ChangeCmdlet
{
    /// <summary>Write the registration as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change(
        null,
        CurrentSession.ToString(),
        "Remove the registration at the mobile gateway",
        async token =>
        {
            await Client.LicenseManager.UnregisterMobileGatewayAsync(token).ConfigureAwait(false);
            return PassThru ? await Client.LicenseManager.GetMobileGatewayAsync(token).ConfigureAwait(false) : null;
        },
        WriteIfAny);
}
