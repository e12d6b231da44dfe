using System.Text.Json.Nodes;
using PrivX.Client.Portable;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>An object as a file wants it.</summary>
/// <param name="Key">Kind and name.</param>
/// <param name="Portable">The object; null where the file cannot be read.</param>
/// <param name="File">The file; null where a row of a plan tells it.</param>
internal sealed record ConfigurationWish(ObjectName Key, JsonObject? Portable, string? File)
{
    /// <summary>Why it cannot be done; null where nothing is known against it.</summary>
    public string? Problem { get; init; }
}
