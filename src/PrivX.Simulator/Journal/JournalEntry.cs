using System;
using System.Collections.Generic;
using System.Text;

namespace PrivX.Simulator;

/// <summary>One request as it came in, and what became of it. Bodies are kept as they are: this is a test tool.</summary>
public sealed class JournalEntry
{
    private readonly byte[] _body;

    internal JournalEntry(int sequence, DateTimeOffset time, string method, string path, string query, byte[] body)
    {
        Sequence = sequence;
        Time = time;
        Method = method;
        Path = path;
        Query = query;
        _body = body;
    }

    public int Sequence { get; }

    /// <summary>Time on the simulator's clock.</summary>
    public DateTimeOffset Time { get; }

    public string Method { get; }

    /// <summary>Path as on the wire.</summary>
    public string Path { get; }

    /// <summary>Query as on the wire, without the question mark.</summary>
    public string Query { get; }

    public string? Service { get; internal set; }

    /// <summary>Operation id; null when the path belongs to none.</summary>
    public string? Operation { get; internal set; }

    /// <summary>Path template of the operation.</summary>
    public string? Route { get; internal set; }

    /// <summary>Status that was answered; 0 when the connection was broken instead.</summary>
    public int Status { get; internal set; }

    public string Body => Encoding.UTF8.GetString(_body);

    public string? ContentType { get; internal set; }

    /// <summary><c>none</c>, <c>basic</c>, <c>bearer</c> or <c>other</c>.</summary>
    public string Authorization { get; internal set; } = "none";

    /// <summary>The operation changes state (its repeat class is not <c>safe</c>, or it is the log-out).</summary>
    public bool IsWrite { get; internal set; }

    public string? UserAgent { get; internal set; }

    public string? RequestId { get; internal set; }

    /// <summary>How many requests with this X-Request-Id have come, this one included; 1 without one.</summary>
    public int Attempt { get; internal set; } = 1;

    /// <summary>Header names and values except the credentials themselves.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Kinds of the faults that struck.</summary>
    public IReadOnlyList<FaultKind> Faults { get; internal set; } = [];

    /// <summary>Where the answer broke the contract, a mistake of the simulator, or the request did (<c>request: …</c>) without being refused.</summary>
    public IReadOnlyList<string> Violations { get; internal set; } = [];

    public override string ToString() => $"{Sequence} {Method} {Path}{(Query.Length > 0 ? "?" : string.Empty)}{Query} {Operation} -> {Status}";
}
