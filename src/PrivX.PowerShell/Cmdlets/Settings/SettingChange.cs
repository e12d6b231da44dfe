namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>A setting that a change alters, in words; secrets are three asterisks.</summary>
/// <param name="Section">Section.</param>
/// <param name="Name">Name.</param>
/// <param name="Before">The value now.</param>
/// <param name="After">The value then.</param>
internal sealed record SettingChange(string Section, string Name, string Before, string After)
{
    public string Path => $"{Section}.{Name}";

    public override string ToString() => $"{Path}: {Before} -> {After}";
}
