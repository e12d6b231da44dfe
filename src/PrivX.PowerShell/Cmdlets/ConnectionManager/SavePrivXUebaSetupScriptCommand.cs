using System.IO;
using System.Management.Automation;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Saves the script that sets up a server for behaviour analytics.</summary>
[Cmdlet(VerbsData.Save, "PrivXUebaSetupScript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXUebaSetupScriptCommand : SaveCmdlet
{
    private protected override void Process() => Save(
        null,
        new SaveSource("the UEBA setup script", "privx-ueba-setup.sh", (client, token) => client.ConnectionManager.OpenUebaSetupScriptAsync(token)) { IsPrivate = true });
}
