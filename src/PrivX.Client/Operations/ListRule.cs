namespace PrivX.Client.Operations;

/// <summary>How a list operation pages, from its documented parameters.</summary>
internal sealed record ListRule(ListStyle Style)
{
    /// <summary>Rows the server gives when none are asked for; 0 where not documented.</summary>
    public int DefaultLimit { get; init; }

    /// <summary>Most rows the server allows; 0 where not documented (then 1,000 are asked for, falling back once to the default on 400).</summary>
    public int MaximumLimit { get; init; }

    /// <summary>A sort key that is unique, sent when the caller names none, so that pages do not overlap; null where the contract has none.</summary>
    public string? UniqueSortKey { get; init; }

    /// <summary>True where the sort direction is asc or desc; everywhere else it is ASC or DESC.</summary>
    public bool LowerCaseDirection { get; init; }

    /// <summary>True where the documented answer counts more rows than it holds when there are too many.</summary>
    public bool IsCapped { get; init; }
}
