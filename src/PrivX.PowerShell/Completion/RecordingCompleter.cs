using PrivX.ConnectionManager;

namespace PrivX.PowerShell.Completion;

/// <summary>Ids of recorded connections, whether they are live or not.</summary>
internal sealed class RecordingCompleter : ConnectionCompleter
{
    private protected override string Kind => "recording id";

    private protected override ConnectionSearch Wanted => new();

    private protected override bool IsOffered(Connection connection) => connection is { AuditEnabled: true, TrailRemoved: not true };
}
