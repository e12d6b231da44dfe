using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Session;

namespace PrivX;

/// <summary>
/// A session with a PrivX server, as Connect-PrivX writes it. Holds no readable token or credential. Safe for concurrent calls,
/// also from other runspaces: pass it as <c>-Session</c>.
/// </summary>
public sealed class PrivXSession
{
    private static readonly TimeSpan GiveBackBound = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LogOutBound = TimeSpan.FromSeconds(5);

    internal PrivXSession(string name, Uri server, string? user, string method, PrivXClient client, DateTimeOffset connectedAt)
    {
        Name = name;
        Server = server;
        User = user;
        AuthenticationMethod = method;
        Client = client;
        OpenCheckouts = new OpenCheckouts(client);
        RecentNames = new RecentNames(client.Clock, client.WritesTo);
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

    /// <summary>What was checked out over this session and not given back yet.</summary>
    internal OpenCheckouts OpenCheckouts { get; }

    /// <summary>What was looked up by name lately.</summary>
    internal RecentNames RecentNames { get; }

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

    /// <summary>Gives back what is still checked out, logs out and closes. The answer is what could not be given back.</summary>
    /// <param name="reporter">Hears of the log-out, and of what it failed with.</param>
    /// <param name="token">Ends it.</param>
    /// <param name="successor">The session that takes this one's place; null where there is none.</param>
    internal async Task<IReadOnlyList<CheckoutTrouble>> CloseAsync(ICallReporter reporter, CancellationToken token, PrivXSession? successor = null)
    {
        IReadOnlyList<CheckoutTrouble> troubles = await OpenCheckouts.GiveBackAllAsync(GiveBackBound, token).ConfigureAwait(false);

        // Who connects with the token of before goes on with the same log-in.
        if (successor is null || !Client.SharesLogIn(successor.Client))
        {
            await LogOutAsync(reporter, successor is null ? null : LogOutBound, token).ConfigureAwait(false);
        }

        Abandon();
        return troubles;
    }

    /// <summary>Closes without a network call.</summary>
    internal void Abandon()
    {
        IsConnected = false;
        Client.Dispose();
    }

    // Who connects anew does not wait for long on the server of before.
    private async Task LogOutAsync(ICallReporter reporter, TimeSpan? bound, CancellationToken token)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(token);
        cut.CancelAfter(bound ?? Timeout.InfiniteTimeSpan);
        string? reason = null;
        try
        {
            await Client.WithReporter(reporter).LogoutAsync(cut.Token).ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            // A session that has ended there already needs no end.
            reason = failure.Code == ErrorCodes.SessionExpired ? null : failure.Message;
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            reason = "it did not answer in time.";
        }

        if (reason is not null)
        {
            reporter.Warning($"The session '{Name}' is closed here, but the server could not be told: {reason} It ends there by itself when its token expires.");
        }
    }

    /// <summary>Name and server.</summary>
    public override string ToString() => $"{Name} ({Server.Authority})";
}
