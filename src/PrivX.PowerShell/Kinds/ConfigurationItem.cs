using System.Text.Json.Nodes;
using PrivX.Client.Portable;

namespace PrivX.PowerShell.Kinds;

/// <summary>An object of a server that belongs to its configuration.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Value">The object.</param>
/// <param name="Raw">Its JSON as the server gave it.</param>
internal sealed record ConfigurationItem(ConfigurationKind Kind, string Name, string Id, PrivXObject Value, JsonObject Raw)
{
    /// <summary>Kind and name.</summary>
    public ObjectName Key => field ??= new ObjectName(Kind.Name, Name);
}
