using System;
using PrivX.Simulator.Access;

namespace PrivX.Simulator.Services.Auth;

/// <summary>A login session with its tokens.</summary>
internal sealed class Session
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required string SourceId { get; init; }

    /// <summary>OAuth client it was opened for.</summary>
    public required string Domain { get; init; }

    /// <summary>OAuth client that may renew it besides its own.</summary>
    public string? RenewedBy { get; init; }

    public required string RemoteAddress { get; init; }

    public required string UserAgent { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string RedirectUri { get; init; } = string.Empty;

    public string? Scope { get; init; }

    public DateTimeOffset Updated { get; set; }

    public DateTimeOffset Expires { get; set; }

    public DateTimeOffset TokenExpires { get; set; }

    public string? RefreshToken { get; set; }

    public bool LoggedOut { get; set; }

    /// <summary>What the server remembers of roles and permissions; null until it has looked since the last token.</summary>
    public EffectiveAccess? Access { get; set; }

    /// <summary>When it looks again, because something changed.</summary>
    public DateTimeOffset? AccessChanges { get; set; }

    /// <summary>The password of the session, once it was asked for.</summary>
    public string? Password { get; set; }
}
