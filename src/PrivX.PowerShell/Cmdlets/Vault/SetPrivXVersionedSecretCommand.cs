using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Stores a new version of a versioned secret, or its first one. Entries that are not named are taken over from the latest version.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXVersionedSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(VersionedSecret))]
public sealed class SetPrivXVersionedSecretCommand : ChangeCmdlet
{
    private const string Member = "data";

    /// <summary>Secrets to store: paths, or objects of the other cmdlets for versioned secrets. A path that is not there yet is made.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path", "InputObject")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    /// <summary>Entries to set: a hashtable of names and values (secure strings, credentials, texts, anything that has a form in JSON), or a credential, which sets username and password. An entry of $null is left out of the new version.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("Credential")]
    [ValidateNotNull]
    public SecretData? Data { get; set; }

    /// <summary>Store -Data alone, without the other entries of the latest version.</summary>
    [Parameter]
    public SwitchParameter ReplaceData { get; set; }

    /// <summary>Write the path and number of the new version, without its data.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        VersionedSecret? latest = null;
        Change(
            reference,
            async token =>
            {
                latest = await VersionedSecrets.OrNoneAsync(Client.Vault.GetVersionedSecretAsync(path, null, token)).ConfigureAwait(false);
                string before = latest?.Data is { } data ? $$"""{"{{Member}}":{{data.ToPlainJson()}}}""" : "{}";
                var update = new ObjectUpdate(Encoding.UTF8.GetBytes(before), typeof(VersionedSecret));
                update.Set([Member], ReplaceData ? Data!.ToEntries() : Data!.AddedTo(update.Before(Member)));
                return update;
            },
            update => Ask(path, update, latest),
            (update, token) => StoreAsync(path, update, latest, token),
            WriteIfAny);
    });

    private bool Ask(string path, ObjectUpdate update, VersionedSecret? latest)
    {
        IReadOnlyList<PropertyChange> changes = update.Changes;
        if (changes.Count == 0)
        {
            WriteVerbose($"{path} is already as wanted; no new version is stored.");
            return PassThru;
        }

        return Confirm(path, $"Store {(latest is null ? "the first" : "a new")} version with {string.Join("; ", changes.Select(change => change.ToString()))}");
    }

    private async Task<object?> StoreAsync(string path, ObjectUpdate update, VersionedSecret? latest, CancellationToken token)
    {
        SecretVersionMetadata? version = latest?.Metadata;
        if (update.Changes.Count > 0)
        {
            var write = new VersionedSecretWrite { Data = new SecretJson(update.After(Member)!.ToJsonString()) };
            version = await Client.Vault.CreateSecretVersionAsync(path, write, token).ConfigureAwait(false);
        }

        return PassThru ? new VersionedSecret { Path = path, Metadata = version } : null;
    }
}
