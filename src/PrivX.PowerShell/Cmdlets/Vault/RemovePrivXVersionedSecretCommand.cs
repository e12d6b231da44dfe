using System.Management.Automation;
using PrivX.Client;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Deletes versions of a versioned secret so that they can be restored, or destroys them for good.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXVersionedSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXVersionedSecretCommand : VersionCmdlet
{
    /// <summary>Destroy the data of the versions for good.</summary>
    [Parameter]
    [Alias("Permanent")]
    public SwitchParameter Destroy { get; set; }

    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        SecretVersionSelection? selection = Selection(reference);
        if (selection is not null && Destroy)
        {
            Change(reference, path, $"Destroy {Words(selection)} for good", token => Client.Vault.DestroySecretVersionsAsync(path, selection, token));
        }
        else if (selection is not null)
        {
            Change(reference, path, $"Remove {Words(selection)}, which can be restored", token => Client.Vault.DeleteSecretVersionsAsync(path, selection, token));
        }
        else if (Destroy)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"Which versions of '{path}' to destroy is not said.")
            {
                Remedy = "Name them with -Version. Remove-PrivXVersionedSecretMetadata deletes the secret with all its versions.",
            };
        }
        else
        {
            Change(reference, path, "Remove the latest version, which can be restored", token => Client.Vault.DeleteLatestSecretVersionAsync(path, token));
        }
    });
}
