namespace PrivX.Client.Updates;

/// <summary>One property that a change would alter, in words for a person; secrets are three asterisks.</summary>
/// <param name="Path">JSON path, such as <c>connection.ldap_base</c>.</param>
/// <param name="Before">The value now.</param>
/// <param name="After">The value then.</param>
internal sealed record PropertyChange(string Path, string Before, string After)
{
    /// <summary>For a list of named entries: which of them come and go, such as <c>+ Optics lab, - Contractors</c>; null where both values are shown.</summary>
    public string? Difference { get; init; }

    /// <summary>Kind of the object whose id the values are; null for other values.</summary>
    public string? RefersTo { get; init; }

    public override string ToString() => Difference is null ? $"{Path}: {Before} -> {After}" : $"{Path}: {Difference}";
}
