using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Exports;
using PrivX.Client.Transfer;
using PrivX.ConnectionManager;
using PrivX.ConnectionManager.Transcripts;
using PrivX.Monitor;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>What of the server becomes which file.</summary>
/// <param name="client">Whose calls are made.</param>
/// <param name="hasRecordings">Whether recordings and transferred files are wanted.</param>
/// <param name="redacts">Whether what is typed after a question for a password is left out of transcripts.</param>
internal sealed class EvidencePlan(PrivXClient client, bool hasRecordings, bool redacts)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Audit events, one a line.</summary>
    public EvidenceItem Events(string name, AuditEventSearch search) => new(EvidencePath.Of($"audit-events-{name}.jsonl"), "AuditEvents")
    {
        UserId = search.UserId,
        ConnectionId = search.ConnectionId,
        Save = (target, token) => WriteAsync(target, write => WriteEventsAsync(search, write, token), token),
    };

    /// <summary>The details of a connection.</summary>
    public EvidenceItem Details(string connectionId) => new(EvidencePath.Of("connections", connectionId) + "/connection.json", "Connection")
    {
        ConnectionId = connectionId,
        Save = (target, token) => WriteAsync(
            target,
            async write => await write(EvidenceJson.Of(await client.ConnectionManager.GetConnectionAsync(connectionId, null, token).ConfigureAwait(false), ConnectionManagerJson.Default.Connection)).ConfigureAwait(false),
            token),
    };

    /// <summary>The details as they were saved: a run that goes on does not ask for them again.</summary>
    public static Connection Read(string folder, EvidenceItem details)
    {
        using FileStream stream = File.OpenRead(EvidencePath.In(folder, details.Path));
        return JsonSerializer.Deserialize(stream, ConnectionManagerJson.Default.Connection)!;
    }

    /// <summary>All else that there is of a connection.</summary>
    public IEnumerable<EvidenceItem> Recorded(Connection connection)
    {
        string folder = EvidencePath.Of("connections", connection.Id);
        if (connection.Trail?.Channels is not { Count: > 0 } channels)
        {
            yield return new EvidenceItem(folder + "/recording", "Recording")
            {
                ConnectionId = connection.Id,
                WhyNot = connection.TrailRemoved == true ? "The recording was removed." : "The connection was not recorded.",
            };
            yield break;
        }

        foreach (TrailChannel channel in channels)
        {
            yield return Of(connection, channel, channel.ProtocolFile, $"{folder}/{EvidencePath.Of($"{channel.Id}.txt")}", "Transcript", Transcript(connection, channel));
            if (!hasRecordings)
            {
                continue;
            }

            if (channel.ProtocolFile is { Id: { Length: > 0 } } recording)
            {
                yield return Of(connection, channel, recording, $"{folder}/{EvidencePath.Of($"{channel.Id}-{recording.Name}")}", "Recording", Raw(connection, channel, recording));
            }

            foreach (TrailFile file in channel.TransferredFiles)
            {
                yield return Of(connection, channel, file, $"{folder}/{EvidencePath.Of("files", $"{file.Id}-{file.Name}")}", "TransferredFile", Raw(connection, channel, file));
            }
        }
    }

    // The server says itself that it has none.
    private static EvidenceItem Of(Connection connection, TrailChannel channel, TrailFile? file, string path, string kind, Func<EvidenceTarget, CancellationToken, Task> save)
    {
        bool isMissing = string.Equals(file?.Status, "MISSING", StringComparison.OrdinalIgnoreCase);
        return new EvidenceItem(path, kind)
        {
            ConnectionId = connection.Id,
            ChannelId = channel.Id,
            FileId = kind == "Transcript" ? null : file?.Id,
            ServerStatus = file?.Status,
            Save = isMissing ? null : save,
            WhyNot = isMissing ? "The server does not have the file." : null,
        };
    }

    private Func<EvidenceTarget, CancellationToken, Task> Transcript(Connection connection, TrailChannel channel) => Downloaded(
        (opening, token) => opening.ConnectionManager.OpenConnectionTranscriptAsync(connection.Id!, channel.Id!, "jsonl", null, token),
        () => new TextTranscript(redacts));

    private Func<EvidenceTarget, CancellationToken, Task> Raw(Connection connection, TrailChannel channel, TrailFile file) => Downloaded(
        (opening, token) => opening.ConnectionManager.OpenConnectionFileAsync(connection.Id!, channel.Id!, file.Id!, token),
        null);

    private Func<EvidenceTarget, CancellationToken, Task> Downloaded(Func<PrivXClient, CancellationToken, Task<Download>> open, Func<IContentConverter>? converter) => (target, token) =>
        new DownloadSaver(client.SourceOf(open)) { Replaces = true, IsPrivate = true, Converter = converter, Hash = target.Hash, Files = target.Files }.SaveAsync(target.Path, token);

    private static async Task WriteAsync(EvidenceTarget target, Func<Func<byte[], Task>, Task> fill, CancellationToken token)
    {
        using PartFile file = PartFile.Create(target.Path, replaces: true, isPrivate: true, files: target.Files);
        file.Hash = target.Hash;
        await fill(bytes => file.WriteAsync(bytes, bytes.Length, token)).ConfigureAwait(false);
        file.Finish();
    }

    private async Task WriteEventsAsync(AuditEventSearch search, Func<byte[], Task> write, CancellationToken token)
    {
        var lines = new StringBuilder();
        await foreach (string line in EventsAsync(search, token).ConfigureAwait(false))
        {
            lines.Append(line).Append('\n');
            if (lines.Length > ChunkBytes)
            {
                await write(Encoding.UTF8.GetBytes(lines.ToString())).ConfigureAwait(false);
                lines.Clear();
            }
        }

        await write(Encoding.UTF8.GetBytes(lines.ToString())).ConfigureAwait(false);
    }

    // The filter for a user need not find what others did to that user, such as a change of roles: those events hold the id elsewhere.
    private async IAsyncEnumerable<string> EventsAsync(AuditEventSearch search, [EnumeratorCancellation] CancellationToken token)
    {
        var mask = new ExportMask(null);
        var order = new ListQuery { SortKey = "created" };
        IAsyncEnumerator<AuditEvent> of = client.Monitor.SearchAuditEvents(search, null, order).GetAsyncEnumerator(token);
        await using ConfiguredAsyncDisposable one = of.ConfigureAwait(false);
        var mention = search.UserId is null ? null : new AuditEventSearch { Keywords = search.UserId, StartTime = search.StartTime, EndTime = search.EndTime };
        IAsyncEnumerator<AuditEvent>? about = mention is null ? null : client.Monitor.SearchAuditEvents(mention, null, order).GetAsyncEnumerator(token);

        // Where there is no second one, the first is disposed of twice, which does nothing.
        await using ConfiguredAsyncDisposable other = (about ?? of).ConfigureAwait(false);

        // Both come in the order of time; what is in both stands at the same moment. Events that are alike to the last character count by number.
        var moment = new Dictionary<string, (int Of, int About)>(StringComparer.Ordinal);
        DateTimeOffset? last = null;
        bool hasOf = await of.MoveNextAsync().ConfigureAwait(false);
        bool hasAbout = about is not null && await about.MoveNextAsync().ConfigureAwait(false);
        while (hasOf || hasAbout)
        {
            bool takesOf = hasOf && (!hasAbout || of.Current.Created <= about!.Current.Created);
            AuditEvent audited = takesOf ? of.Current : about!.Current;
            string line = AuditEventText.ToJson(audited, null, mask);
            if (audited.Created != last)
            {
                moment.Clear();
                last = audited.Created;
            }

            (int seenOf, int seenAbout) = moment.TryGetValue(line, out (int Of, int About) seen) ? seen : default;
            moment[line] = takesOf ? (seenOf + 1, seenAbout) : (seenOf, seenAbout + 1);
            if (takesOf ? seenOf >= seenAbout : seenAbout >= seenOf)
            {
                yield return line;
            }

            (hasOf, hasAbout) = takesOf
                ? (await of.MoveNextAsync().ConfigureAwait(false), hasAbout)
                : (hasOf, await about!.MoveNextAsync().ConfigureAwait(false));
        }
    }
}
