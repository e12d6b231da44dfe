using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Hosts;
using PrivX.HostStore;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>The rows of one host on their way: found, compared, sent. What fails is told by the rows and does not harm other hosts.</summary>
internal sealed class HostImportStep(PrivXClient client, HostRows rows, HostFinder finder, HostLookup lookup)
{
    private HostChange? _change;
    private string? _newId;

    public HostRows Rows => rows;

    public string Name => _change?.Host is { } host ? Nouns.Host.Describe(host) : rows.CommonName ?? rows.ExternalId ?? $"row {rows.All[0].Number}";

    /// <summary>True where something is to be sent.</summary>
    public bool IsDue => _change?.IsChanged == true;

    /// <summary>True where it was not allowed.</summary>
    public bool IsDeclined { get; set; }

    /// <summary>True where it was not allowed because nothing is to be done but shown.</summary>
    public bool IsOnlyShown { get; set; }

    public Task<bool> PrepareAsync(CancellationToken token) => Guard(async () =>
    {
        if (!rows.Good.Any())
        {
            return;
        }

        Host? host = finder.HostOf(rows);
        _change = new HostChange(rows, host, lookup);
        if (host is not null && _change.IsChanged)
        {
            // A list may show less, and time has passed: what is written starts from the object itself.
            _change = new HostChange(rows, await client.HostStore.GetHostAsync(host.Id!, token).ConfigureAwait(false), lookup);
        }

        if (IsDue)
        {
            // Refuse before asking when it could not be written anyway.
            _change.ToJson();
        }
    });

    public Task<bool> SendAsync(CancellationToken token) => !IsDue || IsDeclined ? Task.FromResult(true) : Guard(async () =>
    {
        byte[] json = _change!.ToJson();
        if (_change.Host is { } host)
        {
            await Nouns.Host.ReplaceAsync(client, host.Id!, json, token).ConfigureAwait(false);
        }
        else
        {
            _newId = await Nouns.Host.CreateAsync(client, json, token).ConfigureAwait(false);
        }
    });

    /// <summary>What is done, for ShouldProcess.</summary>
    public string Action =>
        (_change!.Host is null ? "Create host with " : "Set ") + string.Join("; ", _change.Changes.Values.SelectMany(changes => changes).Select(lookup.Words));

    /// <summary>A result for each row.</summary>
    public (IReadOnlyList<HostImportResult> Results, int Kept) Results => (
        [.. rows.All.Select(row => new HostImportResult
        {
            Row = row.Number,
            Host = rows.CommonName ?? _change?.Host?.CommonName ?? rows.ExternalId,
            HostId = _change?.Host?.Id ?? _newId,
            Account = row.Kind is { } kind ? HostAccount.Words(kind, row.Account).Trim('\'') : row.Account,
            Action = ActionOf(row),
            Changes = row.Failure is null && _change?.Changes.TryGetValue(row, out IReadOnlyList<PropertyChange>? changes) == true ? changes.Select(lookup.Words).ToArray() : [],
            Error = row.Failure?.Message,
        })],
        _change?.Kept.Count ?? 0);

    private string ActionOf(HostRow row) =>
        row.Failure is not null ? "Failed"
        : IsDue && IsDeclined && !IsOnlyShown ? "Skipped"
        : _change!.Host is null ? "Created"
        : _change.Changes[row].Count > 0 ? "Updated"
        : "Unchanged";

    private async Task<bool> Guard(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            _change = null;
            foreach (HostRow row in rows.Good.ToArray())
            {
                row.Failure = failure;
            }
        }

        return true;
    }
}
