using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transfer;
using PrivX.LicenseManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>Shows the license: whether it is valid, until when, for how much, and how much of that is used.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXLicense", DefaultParameterSetName = "Default")]
[OutputType(typeof(License), typeof(string))]
public sealed class GetPrivXLicenseCommand : ConnectedCmdlet
{
    /// <summary>Give the license code as plain text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>Write the JavaScript that the server makes of the license for its web pages.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Script")]
    public SwitchParameter Script { get; set; }

    private protected override void Process()
    {
        if (Script)
        {
            string script = Run(ReadScriptAsync);
            WriteObject(AsPlainText ? script : LicenseScript.WithoutCode(script));
            return;
        }

        License license = Run(Client.LicenseManager.GetLicenseAsync);
        WriteObject(PlainText.Of(license, nameof(license.LicenseCode), license.LicenseCode, AsPlainText));
    }

    private async Task<string> ReadScriptAsync(CancellationToken token)
    {
        using Download download = await Client.LicenseManager.GetLicenseScriptAsync(token).ConfigureAwait(false);
        using var content = new MemoryStream();
        await download.Content.CopyToAsync(content, 81920, token).ConfigureAwait(false);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }
}
