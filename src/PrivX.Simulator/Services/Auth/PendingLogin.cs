using System;

namespace PrivX.Simulator.Services.Auth;

/// <summary>A log-in by authorization code on its way: first its token is waited for, then its code.</summary>
internal sealed class PendingLogin
{
    public required string ClientId { get; init; }

    public required string RedirectUri { get; init; }

    public required string State { get; init; }

    public required string UserAgent { get; init; }

    public string? Challenge { get; init; }

    public string? UserName { get; set; }

    public DateTimeOffset Expires { get; set; }
}
