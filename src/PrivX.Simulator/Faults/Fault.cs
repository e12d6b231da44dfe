using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading;
using PrivX.Simulator.Faults;

namespace PrivX.Simulator;

/// <summary>One thing that goes wrong, where, and how often.</summary>
public sealed class Fault
{
    private int _seen;
    private int _struck;

    public FaultKind Kind { get; init; }

    /// <summary>
    /// What it strikes: an operation id (<c>listHosts</c>, or <c>vault:getServiceStatus</c> where several services
    /// have it), a path pattern (<c>/host-store/*</c>), or null for everything.
    /// </summary>
    public string? Target { get; init; }

    public string? Method { get; init; }

    /// <summary>How many times at most; null for always.</summary>
    public int? Times { get; init; }

    /// <summary>How many fitting requests pass first.</summary>
    public int After { get; init; }

    /// <summary>Only every n-th fitting request.</summary>
    public int Every { get; init; } = 1;

    /// <summary>
    /// Values that the request must have, by the name of the path value, query parameter or member of the body (<c>body</c> for a bare array):
    /// the value itself or the name of what it identifies, with <c>*</c> for anything.
    /// </summary>
    public IDictionary<string, string> Where { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public FaultTiming Timing { get; init; }

    public int StatusCode { get; init; } = 503;

    /// <summary>Body in place of the usual error body.</summary>
    public string? Body { get; init; }

    public string? ContentType { get; init; }

    public IDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Real seconds to wait; null waits until the client goes away. For a slow drip: seconds between pieces.</summary>
    public double? DelaySeconds { get; init; }

    /// <summary>How many rows, for a slow drip bytes a piece, for a batch how many elements are done first.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How much the count is off.</summary>
    public int Delta { get; init; }

    public string? Property { get; init; }

    public JsonNode? Value { get; init; }

    [JsonIgnore]
    public Action<SimulatorState>? Action { get; init; }

    /// <summary>Makes another body of the answer's; the entry tells the operation and the status.</summary>
    [JsonIgnore]
    public Func<JournalEntry, byte[], byte[]>? Rewrite { get; init; }

    /// <summary>How often it has struck.</summary>
    [JsonIgnore]
    public int Struck => Volatile.Read(ref _struck);

    public static Fault Status(string? target, int status, int? times = null, string? body = null) =>
        new() { Kind = FaultKind.Status, Target = target, StatusCode = status, Times = times, Body = body };

    /// <summary>429 with Retry-After in seconds.</summary>
    public static Fault TooManyRequests(string? target, int retryAfterSeconds, int? times = 1) => new()
    {
        Kind = FaultKind.Status,
        Target = target,
        StatusCode = 429,
        Times = times,
        Headers = { ["Retry-After"] = retryAfterSeconds.ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>A status with Retry-After as a date.</summary>
    public static Fault RetryAt(string? target, int status, DateTimeOffset at, int? times = 1) => new()
    {
        Kind = FaultKind.Status,
        Target = target,
        StatusCode = status,
        Times = times,
        Headers = { ["Retry-After"] = at.ToString("R", CultureInfo.InvariantCulture) },
    };

    public static Fault Redirect(string? target, Uri location, int? times = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new() { Kind = FaultKind.Status, Target = target, StatusCode = 307, Times = times, Headers = { ["Location"] = location.ToString() } };
    }

    public static Fault Abort(string? target, FaultKind kind = FaultKind.AbortBeforeHeaders, FaultTiming timing = FaultTiming.BeforeHandling, int? times = 1) =>
        new() { Kind = kind, Target = target, Timing = timing, Times = times };

    public static Fault Delay(string? target, double? seconds = null, int? times = 1) =>
        new() { Kind = FaultKind.Delay, Target = target, DelaySeconds = seconds, Times = times };

    public static Fault Of(FaultKind kind, string? target, int? times = 1, int after = 0) =>
        new() { Kind = kind, Target = target, Times = times, After = after };

    public static Fault WrongCount(string? target, int delta, int? times = null) =>
        new() { Kind = FaultKind.WrongCount, Target = target, Delta = delta, Times = times };

    /// <summary>After a read has been answered, the object changes: what the reader holds is out of date.</summary>
    public static Fault ChangeAfterRead(string target, string property, JsonNode? value, int? times = 1) =>
        new() { Kind = FaultKind.ChangeObject, Target = target, Property = property, Value = value, Times = times, Timing = FaultTiming.AfterHandling };

    /// <summary>After a read has been answered, the object is deleted.</summary>
    public static Fault DeleteAfterRead(string target, int? times = 1) =>
        new() { Kind = FaultKind.DeleteObject, Target = target, Times = times, Timing = FaultTiming.AfterHandling };

    public static Fault ExpireToken(string? target, int? times = 1, int after = 0) =>
        new() { Kind = FaultKind.ExpireToken, Target = target, Times = times, After = after };

    public static Fault Rewritten(string? target, Func<JournalEntry, byte[], byte[]> rewrite, int? times = null) =>
        new() { Kind = FaultKind.Rewritten, Target = target, Rewrite = rewrite, Times = times };

    /// <summary>A batch does some of its elements and then fails: the first ones, or all but those that are named.</summary>
    public static Fault PartialBatch(string target, int done = 1, int status = 500, string? allBut = null, int? times = 1) => new()
    {
        Kind = FaultKind.PartialBatch,
        Target = target,
        Rows = done,
        StatusCode = status,
        Times = times,
        Where = Values("*", allBut),
    };

    /// <summary>What the request starts comes to nothing: a rotation, a scan, a refresh, an indexing, the end of a connection.</summary>
    public static Fault FailJob(string target, string? member = null, string? value = null, string? reason = null, int? times = null) => new()
    {
        Kind = FaultKind.FailJob,
        Target = target,
        Body = reason,
        Times = times,
        Where = Values(member ?? "*", value),
    };

    public static Fault Custom(string? target, Action<SimulatorState> action, FaultTiming timing = FaultTiming.BeforeHandling, int? times = 1) =>
        new() { Kind = FaultKind.Custom, Target = target, Action = action, Timing = timing, Times = times };

    /// <summary>Does it strike this request? Counts every fitting request.</summary>
    internal bool Strikes(string method, string path, string? service, string? operationId, FaultSubject subject)
    {
        if (!Fits(method, path, service, operationId) || !Where.All(wanted => subject.Has(wanted.Key, wanted.Value)))
        {
            return false;
        }

        var place = Interlocked.Increment(ref _seen) - After;
        if (place <= 0 || (Every > 1 && place % Every != 0))
        {
            return false;
        }

        if (Interlocked.Increment(ref _struck) > Times)
        {
            Interlocked.Decrement(ref _struck);
            return false;
        }

        return true;
    }

    /// <summary>Is this element of a batch meant? What is said of other members counts for the whole request.</summary>
    internal bool Concerns(SimulatorState state, string id) =>
        Where.Where(wanted => FaultSubject.NamesElements(wanted.Key)).All(wanted => FaultSubject.Fits(state, id, wanted.Value));

    /// <summary>Some elements of a batch are named.</summary>
    internal bool NamesElements => Where.Keys.Any(FaultSubject.NamesElements);

    private static Dictionary<string, string> Values(string name, string? value)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (value is not null)
        {
            values.Add(name, value);
        }

        return values;
    }

    private bool Fits(string method, string path, string? service, string? operationId)
    {
        if (Method is not null && !string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Target switch
        {
            null or "" or "*" => true,
            ['/', ..] => PathFits(Target, path),
            _ => Target == operationId || Target == $"{service}:{operationId}",
        };
    }

    private static bool PathFits(string pattern, string path)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return string.Equals(pattern, path, StringComparison.Ordinal);
        }

        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = path.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + part.Length;
        }

        return path.Length - position >= parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
