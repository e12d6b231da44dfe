namespace PrivX.HostStore;

/// <summary>What a list of hosts can be asked for.</summary>
public sealed class HostQuery : ListQuery
{
    /// <summary>Which hosts to look at: <c>accessible</c> for those the caller may open, <c>configured</c> for all.</summary>
    public string? Filter { get; set; }
}
