using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Role that may see a connection.</summary>
public sealed class ConnectionAccess : PrivXObject
{
    /// <summary>Role id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the connection. Not sent by the server; whoever lists the access knows it.</summary>
    [JsonIgnore]
    public string? ConnectionId { get; set; }

    /// <summary>Role name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>When access was given.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Added { get; set; }
}
