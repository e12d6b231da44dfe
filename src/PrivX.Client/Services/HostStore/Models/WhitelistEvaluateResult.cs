using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Verdict on patterns and commands.</summary>
public sealed class WhitelistEvaluateResult : PrivXObject
{
    /// <summary>Whether each pattern is valid.</summary>
    [ReadOnlyMember]
    public ItemList<WhitelistPatternResult> WhitelistPatternResults { get; set => field = value ?? []; } = [];

    /// <summary>Whether each command is allowed.</summary>
    [ReadOnlyMember]
    public ItemList<WhitelistCommandResult> CommandResults { get; set => field = value ?? []; } = [];
}
