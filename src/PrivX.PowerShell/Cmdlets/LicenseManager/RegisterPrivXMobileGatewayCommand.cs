using System.Management.Automation;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Registers PrivX at the mobile gateway, so that users can log in with a telephone.</summary>
[Cmdlet(VerbsLifecycle.Register, "PrivXMobileGateway", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MobileGateway))]
public sealed class RegisterPrivXMobileGatewayCommand : ChangeCmdlet
{
    /// <summary>Write the registration as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change(
        null,
        CurrentSession.ToString(),
        "Register at the mobile gateway",
        async token =>
        {
            await Client.LicenseManager.RegisterMobileGatewayAsync(token).ConfigureAwait(false);
            return PassThru ? await Client.LicenseManager.GetMobileGatewayAsync(token).ConfigureAwait(false) : null;
        },
        WriteIfAny);
}
