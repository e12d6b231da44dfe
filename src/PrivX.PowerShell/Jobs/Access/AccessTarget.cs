namespace PrivX.PowerShell.Jobs.Access;

/// <summary>An account of a target, as those who have a role reach it. What the report keeps of a target: hosts may be many.</summary>
internal sealed class AccessTarget
{
    public const string HostType = "Host";
    public const string NetworkTargetType = "NetworkTarget";
    public const string ApiTargetType = "ApiTarget";

    public required string Type { get; init; }

    public required string Id { get; init; }

    public required string? Name { get; init; }

    public required AccessAccount Account { get; init; }

    public string? TargetDomain { get; init; }

    public string? Services { get; init; }

    public bool IsDisabled { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>Id of the source that a host was imported from.</summary>
    public string? SourceId { get; init; }
}
