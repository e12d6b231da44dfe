using System;
using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Login session of a user.</summary>
public sealed class UserSession : PrivXObject
{
    /// <summary>ID of the session.</summary>
    [ReadOnlyMember]
    public string? Id { get => string.IsNullOrEmpty(field) ? SessionId : field; set; }

    /// <summary>ID of the session in older servers.</summary>
    [ReadOnlyMember]
    public string? SessionId { get; set; }

    /// <summary>ID of the user.</summary>
    [ReadOnlyMember]
    public string? UserId { get; set; }

    /// <summary>ID of the source the user belongs to.</summary>
    [ReadOnlyMember]
    public string? SourceId { get; set; }

    /// <summary>ID of the session this one was started from; empty when there is none.</summary>
    [ReadOnlyMember]
    public string? ParentSessionId { get; set; }

    /// <summary>OAuth client the session was opened for.</summary>
    [ReadOnlyMember]
    public string? Domain { get; set; }

    /// <summary>Name of the user.</summary>
    [ReadOnlyMember]
    public string? Username { get; set; }

    /// <summary>Address of the client.</summary>
    [ReadOnlyMember]
    public string? RemoteAddr { get; set; }

    /// <summary>Program name sent by the client.</summary>
    [ReadOnlyMember]
    public string? UserAgent { get; set; }

    /// <summary>Kind of session. Known values: login, sso.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>When the session started.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last refreshed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>When the session ends.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Expires { get; set; }

    /// <summary>When the current access token of the session expires.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? TokenExpires { get; set; }

    /// <summary>Whether the session has been ended.</summary>
    [ReadOnlyMember]
    public bool? LoggedOut { get; set; }

    /// <summary>Whether this is the session of the calling token.</summary>
    [ReadOnlyMember]
    public bool? Current { get; set; }
}
