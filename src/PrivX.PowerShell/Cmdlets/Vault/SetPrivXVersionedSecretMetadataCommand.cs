using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Changes how many versions of a versioned secret are kept and for how long deleted ones are; makes no new version.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXVersionedSecretMetadata", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(VersionedSecretMetadata))]
public sealed class SetPrivXVersionedSecretMetadataCommand : ChangeCmdlet
{
    /// <summary>Secrets to change: paths, or objects of the other cmdlets for versioned secrets. A path that is not there yet is made, without a version.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path", "InputObject")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    /// <summary>How many versions to keep. The oldest ones beyond it are lost.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? MaxVersions { get; set; }

    /// <summary>How long deleted versions are kept, in the form of the server: P30D from version 35, 720h0m0s before. Its documentation does not say more.</summary>
    [Parameter]
    public string? DeleteVersionAfter { get; set; }

    /// <summary>Write the metadata as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (MaxVersions is null && DeleteVersionAfter is null)
        {
            throw new PrivXUsageException("InvalidArgument", "There is nothing to change: name -MaxVersions or -DeleteVersionAfter.");
        }

        ForEach(VersionedSecret, reference =>
        {
            string path = IdOf(reference);
            Change(
                reference,
                async token => (await VersionedSecrets.OrNoneAsync(Client.Vault.GetVersionedSecretMetadataAsync(path, token)).ConfigureAwait(false))?.Metadata ?? new SecretMetadata(),
                now => Ask(path, now),
                async (now, token) =>
                {
                    if (Changes(now).Any())
                    {
                        var wanted = new SecretMetadata { MaxVersions = MaxVersions ?? now.MaxVersions, DeleteVersionAfter = DeleteVersionAfter ?? now.DeleteVersionAfter };
                        await Client.Vault.UpdateVersionedSecretMetadataAsync(path, wanted, token).ConfigureAwait(false);
                    }

                    return PassThru ? await Client.Vault.GetVersionedSecretMetadataAsync(path, token).ConfigureAwait(false) : null;
                },
                WriteIfAny);
        });
    }

    private bool Ask(string path, SecretMetadata now)
    {
        PropertyChange[] changes = Changes(now).ToArray();
        if (changes.Length == 0)
        {
            WriteVerbose($"{path} is already as wanted; nothing is sent.");
            return PassThru;
        }

        return Confirm(path, "Set " + string.Join("; ", changes.Select(change => change.ToString())));
    }

    private IEnumerable<PropertyChange> Changes(SecretMetadata now)
    {
        if (MaxVersions is not null && MaxVersions != now.MaxVersions)
        {
            yield return new PropertyChange("max_versions", now.MaxVersions is { } most ? $"{most}" : "(none)", $"{MaxVersions}");
        }

        if (DeleteVersionAfter is not null && DeleteVersionAfter != now.DeleteVersionAfter)
        {
            yield return new PropertyChange("delete_version_after", $"'{now.DeleteVersionAfter}'", $"'{DeleteVersionAfter}'");
        }
    }
}
