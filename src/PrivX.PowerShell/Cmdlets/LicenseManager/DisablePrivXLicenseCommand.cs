using System.Management.Automation;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Deactivates the license, so that its code can be used on another installation.</summary>
[Cmdlet(VerbsLifecycle.Disable, "PrivXLicense", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(License))]
public sealed class DisablePrivXLicenseCommand : ChangeCmdlet
{
    /// <summary>Write the license as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change(
        null,
        CurrentSession.ToString(),
        "Deactivate the license",
        async token =>
        {
            await Client.LicenseManager.DeactivateLicenseAsync(token).ConfigureAwait(false);
            return PassThru ? await Client.LicenseManager.GetLicenseAsync(token).ConfigureAwait(false) : null;
        },
        WriteIfAny);
}
