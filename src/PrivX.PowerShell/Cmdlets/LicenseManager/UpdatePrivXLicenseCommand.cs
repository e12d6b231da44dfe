using System.Management.Automation;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Has the server fetch its license anew from the license server of the vendor.</summary>
[Cmdlet(VerbsData.Update, "PrivXLicense", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(License))]
public sealed class UpdatePrivXLicenseCommand : ChangeCmdlet
{
    /// <summary>Write the license as the server has it then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change(
        null,
        CurrentSession.ToString(),
        "Fetch the license anew",
        async token =>
        {
            License license = await Client.LicenseManager.RefreshLicenseAsync(token).ConfigureAwait(false);
            return PassThru ? license : null;
        },
        WriteIfAny);
}
