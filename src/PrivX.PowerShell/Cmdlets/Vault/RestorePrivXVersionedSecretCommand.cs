using System.Management.Automation;
using PrivX.Client;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Brings deleted versions of a versioned secret back.</summary>
[Cmdlet(VerbsData.Restore, "PrivXVersionedSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class RestorePrivXVersionedSecretCommand : VersionCmdlet
{
    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        SecretVersionSelection selection = Selection(reference)
            ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"Which versions of '{path}' to restore is not said.")
            {
                Remedy = "Name them with -Version; (Get-PrivXVersionedSecretMetadata path).Versions shows which are deleted.",
            };
        Change(reference, path, $"Restore {Words(selection)}", token => Client.Vault.UndeleteSecretVersionsAsync(path, selection, token));
    });
}
