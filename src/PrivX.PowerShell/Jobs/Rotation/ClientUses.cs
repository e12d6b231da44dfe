using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Monitor;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>What the audit log tells of the uses of an API client, as long as it tells all of them.</summary>
internal sealed class ClientUses(PrivXClient client)
{
    private const string UserKey = "userID";
    private const string AddressKey = "remoteAddress";

    /// <summary>The events of a client, oldest first.</summary>
    public PagedList<AuditEvent> Of(string clientId, DateTimeOffset after, DateTimeOffset until) =>
        client.Monitor.SearchAuditEvents(new AuditEventSearch { UserId = clientId, StartTime = after, EndTime = until }, null, new ListQuery { SortKey = "created" });

    /// <summary>Refuses where the log does not reach back to a time: events before its beginning were removed, and nobody knows which.</summary>
    /// <exception cref="PrivXListException">It does not.</exception>
    public async Task CheckReachAsync(DateTimeOffset after, CancellationToken token)
    {
        if (await FirstAsync(client.Monitor.SearchAuditEvents(new AuditEventSearch { EndTime = after }, null, new ListQuery { SortKey = "created", Descending = true, First = 1 }), token).ConfigureAwait(false) is { } earlier && earlier.Created <= after)
        {
            return;
        }

        AuditEvent? oldest = await FirstAsync(client.Monitor.ListAuditEvents(null, new ListQuery { SortKey = "created", First = 1 }), token).ConfigureAwait(false);
        throw new PrivXListException($"The audit log begins {(oldest?.Created is { } begin ? $"at {begin:u}" : "nowhere: it is empty")}, and does not reach back to {after:u}: whether the API client was used in between cannot be known.")
        {
            Remedy = "Where events are removed after some time, look at a shorter time, or make that longer in the settings of the audit log. What was saved with Export-PrivXAuditEvent tells of the time before.",
        };
    }

    /// <summary>The last use after a time, and how many there were; null where there was none.</summary>
    public async Task<(AuditEvent Last, int Count)?> LastAsync(string clientId, DateTimeOffset after, DateTimeOffset until, CancellationToken token)
    {
        AuditEvent? last = null;
        int count = 0;
        await foreach (AuditEvent one in Of(clientId, after, until).WithCancellation(token).ConfigureAwait(false))
        {
            // One without a time could be of any.
            if (IsUse(one) && !(one.Created <= after))
            {
                last = one;
                count++;
            }
        }

        return last is null ? null : (last, count);
    }

    /// <summary>Where an event came from; null where it does not tell.</summary>
    public static string? AddressOf(AuditEvent audited) => TextOf(audited, AddressKey);

    /// <summary>Whose event it is; null where it does not tell.</summary>
    public static string? ClientOf(AuditEvent audited) => TextOf(audited, UserKey);

    // The end of a session needs no credentials: User-logged-out, Session-terminated, Session-inactivity-invalidated.
    private static bool IsUse(AuditEvent audited) => audited.EventId is not ("101" or "140" or "142");

    private static string? TextOf(AuditEvent audited, string key) => audited.Message is { } message && message.TryGetValue(key, out string? text) && text is { Length: > 0 } ? text : null;

    private static async Task<AuditEvent?> FirstAsync(PagedList<AuditEvent> list, CancellationToken token)
    {
        await foreach (AuditEvent one in list.WithCancellation(token).ConfigureAwait(false))
        {
            return one;
        }

        return null;
    }
}
