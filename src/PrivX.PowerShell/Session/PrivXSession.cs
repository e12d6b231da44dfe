using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX;

/// <summary>
/// A session with a PrivX server, as Connect-PrivX writes it. Holds no readable token or credential. Safe for concurrent calls,
/// also from other runspaces: pass it as <c>-Session</c>.
/// </summary>
public sealed class PrivXSession
{
    private static readonly TimeSpan GiveBackBound = TimeSpan.FromSeconds(5);

    internal PrivXSession(string name, Uri server, string? user, string method, PrivXClient client, DateTimeOffset connectedAt)
    {
        Name = name;
        Server = server;
        User = user;
        AuthenticationMethod = method;
        Client = client;
        client.Origin.SessionName = name;
        client.Origin.User = user;
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

    /// <summary>Asks the server for its version, once; silence when it does not tell.</summary>
    internal async Task ReadServerVersionAsync(CancellationToken token)
    {
        if (ServerVersion is not null || !IsConnected)
        {
            return;
        }

        try
        {
            ServerVersion = (await Client.Auth.GetStatusAsync(token).ConfigureAwait(false)).Version;
        }
        catch (PrivXException)
        {
            // A session is worth showing also while its server does not answer.
        }
    }

    /// <summary>
    /// Gives back what is still checked out, logs out and closes. The complaint, if any, is for the user: what could not be given back, or that
    /// the server was not told.
    /// </summary>
    internal async Task<string?> CloseAsync(ICallReporter reporter, CancellationToken token)
    {
        string? complaint = await GiveBackAsync(token).ConfigureAwait(false);
        try
        {
            await Client.WithReporter(reporter).LogoutAsync(token).ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            complaint += $"The session '{Name}' is closed here, but the server could not be told: {failure.Message} It ends there by itself when its token expires.";
        }

        Abandon();
        return complaint;
    }

    /// <summary>Gives back what is still checked out; the complaint, if any, is for the user.</summary>
    internal async Task<string?> GiveBackAsync(CancellationToken token)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(token);
        bound.CancelAfter(GiveBackBound);
        IReadOnlyList<string> left = await PowerShell.Session.OpenCheckouts.ReleaseAllAsync(this, bound.Token).ConfigureAwait(false);
        return left.Count == 0 ? null : $"Check-outs that could not be given back, and stay open until they expire: {string.Join(", ", left)}. ";
    }

    /// <summary>Closes without a network call.</summary>
    internal void Abandon()
    {
        IsConnected = false;
        Client.Dispose();
    }

    /// <summary>Name and server.</summary>
    public override string ToString() => $"{Name} ({Server.Authority})";
}
