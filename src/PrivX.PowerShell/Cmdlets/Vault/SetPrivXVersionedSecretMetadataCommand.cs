using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Json;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
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
    [ReadAs(typeof(int?))]
    public int? MaxVersions { get; set; }

    /// <summary>How long deleted versions are kept: a TimeSpan, or a text such as P30D or 720h0m0s.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? DeleteVersionAfter { get; set; }

    /// <summary>Write the metadata as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (MaxVersions is null && DeleteVersionAfter is null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "There is nothing to change: name -MaxVersions or -DeleteVersionAfter.");
        }

        ForEach(VersionedSecret, reference =>
        {
            string path = IdOf(reference);
            Change(reference, token => PlanAsync(path, token), plan => Ask(path, plan), (plan, token) => SetAsync(path, plan, token), WriteIfAny);
        });
    }

    private async Task<(SecretMetadata Wanted, PropertyChange[] Changes)> PlanAsync(string path, CancellationToken token)
    {
        VersionedSecretMetadata? found = await VersionedSecrets.OrNoneAsync(Client.Vault.GetVersionedSecretMetadataAsync(path, token)).ConfigureAwait(false);
        SecretMetadata now = found?.Metadata ?? new SecretMetadata();
        string? after = now.DeleteVersionAfterText;
        if (DeleteVersionAfter is { } kept && now.DeleteVersionAfter != kept)
        {
            after = DurationText.Of(kept, await Client.GetServerVersionAsync(token).ConfigureAwait(false));
        }

        var wanted = new SecretMetadata { MaxVersions = MaxVersions ?? now.MaxVersions, DeleteVersionAfterText = after };
        return (wanted, Changes(now, wanted).ToArray());
    }

    private bool Ask(string path, (SecretMetadata Wanted, PropertyChange[] Changes) plan)
    {
        if (plan.Changes.Length == 0)
        {
            WriteVerbose($"{path} is already as wanted; nothing is sent.");
            return PassThru;
        }

        return Confirm(path, "Set " + string.Join("; ", plan.Changes.Select(change => change.ToString())));
    }

    private async Task<VersionedSecretMetadata?> SetAsync(string path, (SecretMetadata Wanted, PropertyChange[] Changes) plan, CancellationToken token)
    {
        if (plan.Changes.Length > 0)
        {
            await Client.Vault.UpdateVersionedSecretMetadataAsync(path, plan.Wanted, token).ConfigureAwait(false);
        }

        return PassThru ? await Client.Vault.GetVersionedSecretMetadataAsync(path, token).ConfigureAwait(false) : null;
    }

    private static IEnumerable<PropertyChange> Changes(SecretMetadata now, SecretMetadata wanted)
    {
        if (wanted.MaxVersions != now.MaxVersions)
        {
            yield return new PropertyChange("max_versions", now.MaxVersions is { } most ? $"{most}" : "(none)", $"{wanted.MaxVersions}");
        }

        if (wanted.DeleteVersionAfterText != now.DeleteVersionAfterText)
        {
            yield return new PropertyChange("delete_version_after", $"'{now.DeleteVersionAfterText}'", $"'{wanted.DeleteVersionAfterText}'");
        }
    }
}
