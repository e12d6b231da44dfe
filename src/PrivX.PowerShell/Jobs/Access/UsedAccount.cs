using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Access;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>An account, and all the uses of it there are.</summary>
/// <param name="account">Its name, or in brackets why there is none.</param>
/// <param name="place">Where it lives; null where that is not told.</param>
internal sealed class UsedAccount(string account, AccountPlace? place)
{
    private readonly List<string> _users = [];
    private readonly List<string> _userIds = [];
    private readonly List<string> _ways = [];
    private readonly List<string> _usedOn = [];
    private readonly List<string> _connections = [];
    private readonly List<string> _checkouts = [];
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;
    private int _uses;

    public string Account => account;

    public AccountPlace? Place => place;

    /// <summary>What an audit event says.</summary>
    public string? Details { get; init; }

    /// <summary>Counts a use.</summary>
    public void Add(UserKey user, string how, DateTimeOffset? from, DateTimeOffset? until)
    {
        _uses++;
        AddTo(_users, user.Name);
        AddTo(_userIds, user.Id);
        AddTo(_ways, how);
        _first = _first is null || from < _first ? from : _first;
        DateTimeOffset? end = until ?? from;
        _last = _last is null || end > _last ? end : _last;
    }

    public void AddConnection(string? id) => AddTo(_connections, id);

    public void AddCheckout(string? id) => AddTo(_checkouts, id);

    public void AddHost(string? name) => AddTo(_usedOn, name);

    public AccountUse ToRow(AccountPassword password) => new()
    {
        Account = account,
        Type = place?.Type,
        Target = place?.Name,
        User = _users.ToArray(),
        How = _ways.ToArray(),
        FirstUse = _first,
        LastUse = _last,
        Uses = _uses,
        RotationEnabled = password.IsRotated,
        LastRotated = password.LastRotated,
        RotatedSince = password.IsRotated is null ? null : password.LastRotated is { } rotated && rotated > _last,
        UsedOn = _usedOn.ToArray(),
        Details = Details,
        HostId = place?.Type == AccountPlace.Host ? place.Id : null,
        TargetDomainId = place?.Type == AccountPlace.TargetDomain ? place.Id : null,
        ManagedAccountId = password.ManagedAccountId,
        ConnectionIds = _connections.ToArray(),
        CheckoutIds = _checkouts.ToArray(),
        UserIds = _userIds.ToArray(),
    };

    private static void AddTo(List<string> list, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !list.Contains(value!, StringComparer.Ordinal))
        {
            list.Add(value!);
        }
    }
}
