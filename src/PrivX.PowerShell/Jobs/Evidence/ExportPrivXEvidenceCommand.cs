using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.ConnectionManager;
using PrivX.Evidence;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using User = PrivX.RoleStore.User;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Saves audit events, details of connections and transcripts into a folder, with a manifest of hashes. Begun again, it goes on where it ended.</summary>
[Cmdlet(VerbsData.Export, "PrivXEvidence", DefaultParameterSetName = ByUser, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(EvidenceResult))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXConnection", "Get-PrivXAuditEvent", "Get-PrivXServerTime", "Save-PrivXConnectionTranscript", "Save-PrivXConnectionFile")]
public sealed class ExportPrivXEvidenceCommand : ChangeCmdlet
{
    private const string ByUser = "ByUser";
    private const string ByConnection = "ByConnection";
    private const int ProgressId = 7_206;

    private EvidenceSelection Selection => Gathered<EvidenceSelection>();

    /// <summary>Folder for the evidence: an empty one, one that is made, or one that an earlier run with the same words began.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Users whose connections and audit events are saved: log-in names, ids, wildcards or user objects. One who is deleted is named by his id.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByUser)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Connections to save, with their audit events: ids or connection objects.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByConnection)]
    [Alias("ConnectionId")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>From when on: audit events of this time or later, and connections that were not over then.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByUser)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? After { get; set; }

    /// <summary>Until when: audit events of this time or earlier, and connections that had begun then. The server's time at the first run when left out.</summary>
    [Parameter(ParameterSetName = ByUser)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Save the recordings and the files that were transferred as well. They can be very large.</summary>
    [Parameter]
    public SwitchParameter IncludeRecording { get; set; }

    /// <summary>Leave what was typed after a question for a password out of the transcripts. Cannot be used with -IncludeRecording: recordings hold all that was typed.</summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    private protected override void Process()
    {
        if (Redact && IncludeRecording)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-Redact cannot make recordings and transferred files harmless, which -IncludeRecording asks for.") { Remedy = "Leave one of them out." };
        }

        ForEach(User, reference =>
        {
            foreach (User user in reference.KnownId is { Length: > 0 } id ? [new User { Id = id }] : Find(Nouns.User, reference))
            {
                Selection.Users.Add(Nouns.User.NeedId(user));
            }
        });
        ForEach(Connection, reference => Selection.Connections.Add(IdOf(reference)));
    }

    private protected override void Finish()
    {
        if (Selection.IsEmpty)
        {
            return;
        }

        string folder = SavePlace.NewFolderOf(Path, SessionState.Path);
        DateTimeOffset now = Run(Client.Monitor.GetServerTimeAsync).TimeUtc ?? throw new PrivXResponseException("PrivX told no time, without which the evidence has no end.");
        if (Before is { } end && end <= After)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-After is '{After:u}', and -Before '{end:u}': there is no time between them.") { Remedy = "Give an earlier time with -After, or a later one with -Before." };
        }

        DateTimeOffset until = Before < now ? Before.Value : now;
        bool isOnlyShown = !Confirm(folder, $"Export evidence of {Selection}");
        if (isOnlyShown)
        {
            if (IsWhatIf)
            {
                WriteObject(new EvidenceResult { State = "Planned", Path = folder, Connections = ConnectionIds(until).Count, Until = until });
            }

            return;
        }

        JsonObject selection = Selection.ToJson(CurrentSession.Server.ToString(), After, Before, IncludeRecording, Redact);
        using EvidenceFolder evidence = EvidenceFolder.Open(folder, selection, EvidenceSelection.FoundBy(now, until, Redact), DiskFiles.Real);
        until = EvidenceSelection.UntilOf(evidence.Header);
        bool isComplete = evidence.IsFinished || Save(evidence, folder, until);
        string? hash = !isComplete ? null
            : evidence.IsFinished ? Run(token => EvidenceFolder.HashAsync(System.IO.Path.Combine(folder, EvidenceFolder.ManifestName), token))
            : Run(token => evidence.FinishAsync(Clock.UtcNow, token));
        WriteResult(evidence, folder, until, hash);
    }

    private bool Save(EvidenceFolder evidence, string folder, DateTimeOffset until)
    {
        var plan = new EvidencePlan(Client, IncludeRecording, Redact);
        bool isComplete = true;
        foreach (string id in Selection.Users)
        {
            isComplete &= Add(evidence, plan.Events("user-" + id, new AuditEventSearch { UserId = id, StartTime = After, EndTime = until }));
        }

        HashSet<string>? connections = null;
        Attempt(Selection.ToString(), () => connections = ConnectionIds(until));
        int count = 0;
        foreach (string id in connections ?? [])
        {
            Bridge.Progress(new ProgressRecord(ProgressId, "Saving evidence", $"Connection {++count} of {connections!.Count}") { PercentComplete = (count - 1) * 100 / connections.Count });
            isComplete &= AddConnection(evidence, plan, folder, id, until);
        }

        Bridge.Progress(new ProgressRecord(ProgressId, "Saving evidence", "Done") { RecordType = ProgressRecordType.Completed });
        return isComplete && connections is not null;
    }

    private bool AddConnection(EvidenceFolder evidence, EvidencePlan plan, string folder, string id, DateTimeOffset until)
    {
        EvidenceItem details = plan.Details(id);
        bool isComplete = Add(evidence, details);
        if (Selection.Users.Count == 0)
        {
            isComplete &= Add(evidence, plan.Events("connection-" + id, new AuditEventSearch { ConnectionId = id, EndTime = until }));
        }

        if (evidence.Entries.LastOrDefault(entry => entry.Path == details.Path)?.Sha256 is not null)
        {
            foreach (EvidenceItem item in plan.Recorded(EvidencePlan.Read(folder, details)))
            {
                isComplete &= Add(evidence, item);
            }
        }

        return isComplete;
    }

    // What the server says it does not have is noted; what failed otherwise may be had by another run.
    private bool Add(EvidenceFolder evidence, EvidenceItem item)
    {
        bool isThere = false;
        if (!evidence.IsBroken)
        {
            Attempt(item.Path, () =>
            {
                isThere = Run(token => evidence.AddOrNoteAsync(item, Clock.UtcNow, token)) is not null;
            });
        }

        return isThere;
    }

    private HashSet<string> ConnectionIds(DateTimeOffset until)
    {
        var ids = new HashSet<string>(Selection.Connections, StringComparer.OrdinalIgnoreCase);
        foreach (ConnectionSearch search in Selection.Users.SelectMany(user => ConnectionSearch.LiveBetween(user, After!.Value, until)))
        {
            Bridge.Stream(Client.ConnectionManager.SearchConnections(search), null, connection =>
            {
                ids.Add(connection.Id!);
                return true;
            });
        }

        return ids;
    }

    private void WriteResult(EvidenceFolder evidence, string folder, DateTimeOffset until, string? hash)
    {
        EvidenceEntry[] files = evidence.Entries.Where(entry => entry.Sha256 is not null).ToArray();
        EvidenceEntry[] noted = files.Where(entry => entry.ServerStatus is { Length: > 0 } status && status != "OK").ToArray();
        WriteObject(new EvidenceResult
        {
            State = hash is null ? "Incomplete" : "Complete",
            Path = folder,
            Connections = evidence.Entries.Count(entry => entry.Kind == "Connection"),
            Files = files.Length,
            Written = evidence.Written,
            Size = files.Sum(entry => entry.Size),
            Missing = evidence.Entries.Count - files.Length,
            Noted = noted.Length,
            Until = until,
            ManifestSha256 = hash,
        });
    }
}
