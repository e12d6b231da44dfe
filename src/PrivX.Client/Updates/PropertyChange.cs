namespace PrivX.Client.Updates;

/// <summary>One property that a change would alter, in words for a person; secrets are three asterisks.</summary>
/// <param name="Path">JSON path, such as <c>connection.ldap_base</c>.</param>
/// <param name="Before">The value now.</param>
/// <param name="After">The value then.</param>
internal sealed record PropertyChange(string Path, string Before, string After)
{
    public override string ToString() => $"{Path}: {Before} -> {After}";
}
