using System.Text.Json.Nodes;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>A setting that somebody wants to have a value.</summary>
/// <param name="Section">Section, as it was typed.</param>
/// <param name="Name">Name, as it was typed.</param>
/// <param name="Value">The value.</param>
/// <param name="Read">The value that he saw before, in JSON; null where he just said it.</param>
internal sealed record WantedSetting(string Section, string Name, JsonNode? Value, string? Read)
{
    public override string ToString() => $"{Section}.{Name}";
}
