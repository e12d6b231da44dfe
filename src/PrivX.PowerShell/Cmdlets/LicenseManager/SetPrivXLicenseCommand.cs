using System.Management.Automation;
using System.Security;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Installs and activates a license code, or says whether license statistics are sent.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXLicense", DefaultParameterSetName = "Code", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(License))]
public sealed class SetPrivXLicenseCommand : ChangeCmdlet
{
    /// <summary>The license code to install. It replaces the license that is there.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Code")]
    [NotEmptySecret]
    public SecureString? LicenseCode { get; set; }

    /// <summary>Whether license statistics are sent to the vendor.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Statistics")]
    [ReadAs(typeof(bool?))]
    public bool? SendStatistics { get; set; }

    /// <summary>Write the license as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        string target = CurrentSession.ToString();
        if (LicenseCode is not null)
        {
            var code = new SecretText(LicenseCode);
            Change(
                null,
                target,
                "Install another license code in the place of the one there is",
                async token =>
                {
                    License license = await Client.LicenseManager.SetLicenseAsync(code, token).ConfigureAwait(false);
                    return PassThru ? license : null;
                },
                WriteIfAny);
            return;
        }

        bool send = SendStatistics == true;
        Change(
            null,
            target,
            send ? "Send license statistics to the vendor" : "Send no license statistics to the vendor",
            async token =>
            {
                await Client.LicenseManager.SetLicenseStatisticsAsync(new LicenseStatistics { Optin = send }, token).ConfigureAwait(false);
                return PassThru ? await Client.LicenseManager.GetLicenseAsync(token).ConfigureAwait(false) : null;
            },
            WriteIfAny);
    }
}
