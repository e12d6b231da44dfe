using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Authorizer;
using PrivX.ConnectionManager;
using PrivX.Monitor;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>The accounts that some users used in some time.</summary>
/// <param name="passwords">Finds out about their passwords.</param>
internal sealed class AccountUses(AccountPasswords passwords)
{
    private const string CheckedOut = "1740";

    // Events that tell that a secret was taken. Which one, each says in details that no documentation names.
    private static readonly Dictionary<string, string> Taken = new(StringComparer.Ordinal)
    {
        ["407"] = "Authorization-passphrase-returned",
        ["1402"] = "Secret-accessed",
        [CheckedOut] = "Secret-checked-out",
    };

    // The event is written when the check-out is made.
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, UserKey> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UsedAccount> _accounts = new(StringComparer.Ordinal);
    private readonly List<UsedAccount> _order = [];
    private readonly HashSet<string> _connections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(UserKey User, AuditEvent Event)> _events = [];

    public AccountPasswords Passwords => passwords;

    /// <summary>Until when uses count.</summary>
    public DateTimeOffset? End { get; set; }

    public IReadOnlyCollection<UserKey> Users => _users.Values;

    /// <summary>What cannot be known, as a sentence; null where all is.</summary>
    public string? Untold { get; private set; }

    /// <summary>Takes a user; false where he is there already.</summary>
    public bool AddUser(UserKey user)
    {
        bool isNew = !_users.ContainsKey(user.Id);
        _users[user.Id] = user;
        return isNew;
    }

    /// <summary>Where the account of a connection lives, as far as the connection tells.</summary>
    public static AccountPlace PlaceOf(Connection connection) =>
        connection.TargetApiData is { Id: { Length: > 0 } apiId } api ? new(AccountPlace.ApiTarget, apiId, api.Name)
        : connection.TargetNetworkData is { Id: { Length: > 0 } networkId } network ? new(AccountPlace.NetworkTarget, networkId, network.Name)
        : new(AccountPlace.Host, connection.TargetHost?.Id ?? connection.TargetHostData?.Id, connection.TargetHost?.CommonName ?? connection.TargetHostData?.CommonName ?? connection.TargetHostAddress);

    /// <summary>Takes a connection. One that is found by several searches counts once.</summary>
    public void Add(UserKey user, Connection connection, string account, AccountPlace place, AccountPlace? domain)
    {
        if (connection.Id is null || _connections.Add(connection.Id))
        {
            UsedAccount used = Of(account, domain ?? place);
            used.Add(user, "Connection", connection.Connected, connection.Disconnected < End ? connection.Disconnected : End);
            used.AddConnection(connection.Id);
            used.AddHost(domain is null ? null : place.Name);
        }
    }

    /// <summary>Takes a check-out that is open, where it is of one of the users.</summary>
    public void Add(SecretCheckout checkout, DateTimeOffset after)
    {
        if (checkout.UserId is not { } id || !_users.TryGetValue(id, out UserKey? user) || checkout.Created > End || checkout.Expires < after)
        {
            return;
        }

        UsedAccount used = Of(
            checkout.Username is { Length: > 0 } name ? name : "(none)",
            checkout.TargetDomain is { Id: { Length: > 0 } domainId } domain ? new(AccountPlace.TargetDomain, domainId, domain.Name) : new(AccountPlace.Host, checkout.Host?.Id, checkout.Host?.CommonName));
        used.Add(user, "Checkout", checkout.Created, checkout.Expires < End ? checkout.Expires : End);
        used.AddCheckout(checkout.Id);

        // Its own event tells nothing that the check-out does not.
        int own = _events.FindIndex(one => one.User == user && one.Event.EventId == CheckedOut && (one.Event.Created - checkout.Created)?.Duration() <= SameMoment);
        if (own >= 0)
        {
            _events.RemoveAt(own);
        }
    }

    /// <summary>Takes an audit event of a user, where it tells that a secret was taken.</summary>
    public void Add(UserKey user, AuditEvent audited)
    {
        if (audited.EventId is { } code && Taken.ContainsKey(code))
        {
            _events.Add((user, audited));
        }
    }

    /// <summary>All accounts, in the order in which they were seen; then what events alone tell of.</summary>
    public IEnumerable<UsedAccount> All()
    {
        foreach (UsedAccount used in _order)
        {
            yield return used;
        }

        foreach ((UserKey user, AuditEvent audited) in _events)
        {
            var used = new UsedAccount("(not told by the event)", null) { Details = DetailsOf(audited) };
            used.Add(user, Taken[audited.EventId!], audited.Created, null);
            yield return used;
        }

        Untold = _events.Count == 0 ? null
            : $"{_events.Count} audit {(_events.Count == 1 ? "event tells" : "events tell")} that a secret was taken ({string.Join(", ", _events.Select(one => Taken[one.Event.EventId!]).Distinct())}), in details that PrivX does not document: the account cannot be told, and the report is not complete without it.";
    }

    private UsedAccount Of(string account, AccountPlace place)
    {
        string key = $"{place.Key} {account}";
        if (!_accounts.TryGetValue(key, out UsedAccount? used))
        {
            used = _accounts[key] = new UsedAccount(account, place);
            _order.Add(used);
        }

        return used;
    }

    private static string DetailsOf(AuditEvent audited) => string.Join("; ", (audited.Message ?? []).Select(detail => $"{detail.Key}={detail.Value}"));
}
