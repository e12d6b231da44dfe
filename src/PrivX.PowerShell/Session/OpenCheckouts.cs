using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>The check-outs taken over a session and not given back yet; also from several runspaces at once.</summary>
internal static class OpenCheckouts
{
    /// <summary>Their ids.</summary>
    public static string[] Of(PrivXSession session)
    {
        lock (session.OpenCheckouts)
        {
            return session.OpenCheckouts.ToArray();
        }
    }

    public static bool Contains(PrivXSession session, string id)
    {
        lock (session.OpenCheckouts)
        {
            return session.OpenCheckouts.Contains(id);
        }
    }

    public static void Add(PrivXSession session, string id)
    {
        lock (session.OpenCheckouts)
        {
            session.OpenCheckouts.Add(id);
        }
    }

    /// <summary>Gives one back. One that is not open any more (given back, expired) is as good; false says that it was so.</summary>
    /// <param name="session">Session that may have it on its list.</param>
    /// <param name="client">Makes the call.</param>
    /// <param name="id">Id of the check-out.</param>
    /// <param name="token">Ends the call.</param>
    public static async Task<bool> ReleaseAsync(PrivXSession session, PrivXClient client, string id, CancellationToken token)
    {
        bool wasOpen = true;
        try
        {
            await client.Authorizer.ReleaseSecretCheckoutAsync(id, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            wasOpen = false;
        }

        lock (session.OpenCheckouts)
        {
            session.OpenCheckouts.Remove(id);
        }

        return wasOpen;
    }

    /// <summary>Gives back all that the session has, at the same time; the ids that the server did not confirm stay on the list and are returned.</summary>
    public static async Task<IReadOnlyList<string>> ReleaseAllAsync(PrivXSession session, CancellationToken token)
    {
        await Task.WhenAll(Of(session).Select(id => TryReleaseAsync(session, id, token))).ConfigureAwait(false);
        return Of(session);
    }

    private static async Task TryReleaseAsync(PrivXSession session, string id, CancellationToken token)
    {
        try
        {
            await ReleaseAsync(session, session.Client, id, token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is PrivXException or OperationCanceledException or ObjectDisposedException)
        {
            // It stays on the list; the caller tells.
        }
    }
}
