using System;
using System.Collections.Generic;
using PrivX.Client;

namespace PrivX;

/// <summary>
/// A session with a PrivX server, as Connect-PrivX writes it. Holds no readable token or credential. Safe for concurrent calls,
/// also from other runspaces: pass it as <c>-Session</c>.
/// </summary>
public sealed class PrivXSession
{
    internal PrivXSession(string name, Uri server, string? user, string method, PrivXClient client, DateTimeOffset connectedAt)
    {
        Name = name;
        Server = server;
        User = user;
        AuthenticationMethod = method;
        Client = client;
        ConnectedAt = connectedAt;
    }

    /// <summary>Name of the session, for -Session and Select-PrivXSession.</summary>
    public string Name { get; }

    /// <summary>Address of the server.</summary>
    public Uri Server { get; }

    /// <summary>Who is logged in: the id of an API client or the name of a user; empty where the log-in does not tell.</summary>
    public string? User { get; }

    /// <summary>How: ApiClient, User, TokenExchange, ClientCredential or AccessToken.</summary>
    public string AuthenticationMethod { get; }

    /// <summary>Version of the server; empty until Get-PrivXSession has asked for it.</summary>
    public string? ServerVersion { get; internal set; }

    /// <summary>When the session was made, in UTC.</summary>
    public DateTimeOffset ConnectedAt { get; }

    /// <summary>When the token in use expires, in UTC; it is renewed before.</summary>
    public DateTimeOffset? TokenExpires => IsConnected ? Client.TokenExpires : null;

    /// <summary>False after Disconnect-PrivX.</summary>
    public bool IsConnected { get; internal set; } = true;

    /// <summary>True for the session that cmdlets use without -Session.</summary>
    public bool IsDefault { get; internal set; }

    internal PrivXClient Client { get; }

    /// <summary>Ids of check-outs that were taken over this session and not given back yet.</summary>
    internal HashSet<string> OpenCheckouts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Name and server.</summary>
    public override string ToString() => $"{Name} ({Server.Authority})";
}
