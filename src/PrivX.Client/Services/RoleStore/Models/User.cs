using System;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>User as the role store knows it.</summary>
public sealed class User : PrivXObject
{
    /// <summary>ID of the user.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Login name.</summary>
    [ReadOnlyMember]
    public string? Principal { get; set; }

    /// <summary>ID of the source of the user.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Kind of source, for example LOCAL or API-CLIENT.</summary>
    [ReadOnlyMember]
    public string? SourceType { get; set; }

    /// <summary>ID of the user in its own source.</summary>
    [ReadOnlyMember]
    public string? SourceUserId { get; set; }

    /// <summary>Full name.</summary>
    [ReadOnlyMember]
    public string? FullName { get; set; }

    /// <summary>Email address.</summary>
    [ReadOnlyMember]
    public string? Email { get; set; }

    /// <summary>Distinguished name.</summary>
    [ReadOnlyMember]
    public string? DistinguishedName { get; set; }

    /// <summary>Free text.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
