using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Hosts;
using PrivX.HostStore;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>
/// What rows change of a host, row by row: the first that can be used carries what is said of the host, each its account. All of it is one object
/// that is sent.
/// </summary>
internal sealed class HostChange
{
    private static readonly Regex Place = new("^principals\\[([0-9]+)\\]", RegexOptions.CultureInvariant);
    private static readonly Dictionary<string, int> UsualPorts = new(StringComparer.Ordinal) { ["SSH"] = 22, ["RDP"] = 3389, ["VNC"] = 5900, ["WEB"] = 443 };

    private readonly HostRows _rows;
    private readonly HostLookup _lookup;
    private readonly ReadOnlyMemory<byte> _before;
    private readonly Dictionary<string, JsonNode?> _members = new(StringComparer.Ordinal);
    private readonly HashSet<HostRow> _new = [];

    /// <param name="rows">The rows.</param>
    /// <param name="host">The host as it is on the server; null where it is to be made.</param>
    /// <param name="lookup">Roles and access groups by name, and what else holds for all rows.</param>
    public HostChange(HostRows rows, Host? host, HostLookup lookup)
    {
        _rows = rows;
        _lookup = lookup;
        Host = host;
        _before = host is null ? Encoding.UTF8.GetBytes("{}") : host.AsRead;
        Plan();
    }

    public Host? Host { get; }

    /// <summary>What each row changes; a row that failed is not among them.</summary>
    public Dictionary<HostRow, IReadOnlyList<PropertyChange>> Changes { get; } = [];

    public bool IsChanged => Changes.Values.Any(changes => changes.Count > 0);

    /// <summary>Rows whose passphrase stays out because the account has one.</summary>
    public List<HostRow> Kept { get; } = [];

    /// <summary>The host to send.</summary>
    /// <exception cref="PrivXObjectException">It would take a mask for a secret.</exception>
    public byte[] ToJson() => Update(_before).ToJson(_ => "InputObject");

    private void Plan()
    {
        ObjectUpdate now = new(_before, typeof(Host));
        try
        {
            ApplyHost(now);
        }
        catch (PrivXException failure)
        {
            // What is said of the host itself is said for all its rows.
            Array.ForEach(_rows.Good.ToArray(), row => row.Failure = failure);
            return;
        }

        // Compared with what the rows before have made of it.
        ReadOnlyMemory<byte> last = _before;
        foreach (HostRow row in _rows.Good.ToArray())
        {
            try
            {
                ApplyAccount(row, now);
            }
            catch (PrivXException failure)
            {
                row.Failure = failure;
                continue;
            }

            Changes[row] = [.. Update(last).Changes.Select(Named), .. OfNewAccount(row)];
            JsonObject made = (JsonObject)JsonNode.Parse(_before.Span)!;
            foreach (KeyValuePair<string, JsonNode?> member in _members)
            {
                made[member.Key] = member.Value?.DeepClone();
            }

            last = Encoding.UTF8.GetBytes(made.ToJsonString());
        }
    }

    // People know an account by its name and not by its place.
    private PropertyChange Named(PropertyChange change)
    {
        Match place = Place.Match(change.Path);
        return place.Success && _members["principals"] is JsonArray accounts && int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture) is var index && index < accounts.Count
            ? change with { Path = $"principals[{HostAccount.Words((JsonObject)accounts[index]!)}]" + change.Path.Substring(place.Length) }
            : change;
    }

    // That an account comes is told by its name alone; what comes with it belongs to the change as well.
    private PropertyChange[] OfNewAccount(HostRow row)
    {
        if (!_new.Contains(row))
        {
            return [];
        }

        string path = $"principals[{HostAccount.Words(row.Kind!.Value, row.Account).Trim('\'')}].";
        return
        [
            .. row.Roles is { } roles ? [new PropertyChange(path + "roles", "(none)", $"[{string.Join(", ", roles)}]")] : Array.Empty<PropertyChange>(),
            .. row.Passphrase is not null ? [new PropertyChange(path + "passphrase", "(none)", "***")] : Array.Empty<PropertyChange>(),
        ];
    }

    private ObjectUpdate Update(ReadOnlyMemory<byte> before)
    {
        var update = new ObjectUpdate(before, typeof(Host));
        foreach (KeyValuePair<string, JsonNode?> member in _members)
        {
            update.Set([member.Key], member.Value?.DeepClone());
        }

        return update;
    }

    private void ApplyHost(ObjectUpdate now)
    {
        Text(now, "external_id", _rows.One("ExternalId", row => row.ExternalId));
        Text(now, "common_name", Host is not null && string.Equals(Host.CommonName, _rows.CommonName, StringComparison.OrdinalIgnoreCase) ? Host.CommonName : _rows.One("CommonName", row => row.CommonName));
        Text(now, "comment", _rows.One("Comment", row => row.Comment));
        Text(now, "access_group_id", _rows.One("AccessGroup", row => row.AccessGroup) is { } group ? _lookup.AccessGroupOf(group) : null);
        if (_rows.One("AuditEnabled", row => row.AuditEnabled?.ToString()) is { } audit)
        {
            bool wanted = bool.Parse(audit);
            if ((now.Before("audit_enabled") is JsonValue flag && flag.ToString() == "true") != wanted || Host is null)
            {
                _members["audit_enabled"] = wanted;
            }
        }

        string[]? addresses = _rows.AllOf(row => row.Addresses);
        List(now, "addresses", addresses);
        List(now, "tags", _rows.AllOf(row => row.Tags));
        if (Host is null && (_rows.CommonName is null || addresses is null))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"There is no such host, and to make one the row lacks {(_rows.CommonName is null ? "CommonName" : "Addresses")}.") { Remedy = "Fill the column." };
        }

        ApplyServices(now, addresses);
    }

    // Services are added, and follow an address that is gone; none is taken away.
    private void ApplyServices(ObjectUpdate now, string[]? addresses)
    {
        JsonArray services = Copy(now, "services");
        bool isChanged = false;
        string[] had = Host?.Addresses.ToArray() ?? [];
        string? first = addresses?[0] ?? had.FirstOrDefault();
        foreach (JsonObject service in services.OfType<JsonObject>())
        {
            string at = service["address"]?.ToString() ?? string.Empty;
            if (addresses is not null && had.Contains(at, StringComparer.OrdinalIgnoreCase) && !addresses.Contains(at, StringComparer.OrdinalIgnoreCase))
            {
                service["address"] = first;
                isChanged = true;
            }
        }

        foreach ((string protocol, int? port, string? address) in _rows.AllOf(row => row.Services) ?? [])
        {
            int? meant = port ?? (UsualPorts.TryGetValue(protocol, out int usual) ? usual : null);
            bool isThere = services.OfType<JsonObject>().Any(service =>
                service["service"]?.ToString() == protocol
                && (port is null || (service["port"]?.ToString() is { } number && number == port.Value.ToString(CultureInfo.InvariantCulture)))
                && (address is null || string.Equals(service["address"]?.ToString(), address, StringComparison.OrdinalIgnoreCase)));
            if (isThere)
            {
                continue;
            }

            var added = new JsonObject { ["service"] = protocol, ["address"] = address ?? first };
            if (meant is { } chosen)
            {
                added["port"] = chosen;
            }

            services.Add(added);
            isChanged = true;
        }

        if (isChanged)
        {
            _members["services"] = services;
        }
    }

    private void ApplyAccount(HostRow row, ObjectUpdate now)
    {
        if (row.Kind is not { } kind)
        {
            return;
        }

        KeyValuePair<string, string?>[]? roles = row.Roles?.Select(_lookup.RoleOf).ToArray();
        JsonArray accounts = Copy(now, "principals");
        JsonObject? account = HostAccount.Find(accounts, kind, row.Account);
        bool isNew = account is null;
        if (account is null)
        {
            account = HostAccount.Create(kind, row.Account);
            accounts.Add(account);
            _new.Add(row);
        }

        if (roles is not null)
        {
            HostAccount.SetRoles(account, roles, _ => _lookup.RoleMode == RoleMode.Add);
        }

        if (row.Passphrase is { } secret)
        {
            ApplyPassphrase(row, account, secret);
        }

        JsonNode? stored = _members.TryGetValue("principals", out JsonNode? set) ? set : now.Before("principals");
        if (isNew || !JsonNode.DeepEquals(stored, accounts))
        {
            _members["principals"] = accounts;
        }
    }

    // Nobody can see whether the stored passphrase is the same one, and it may have been rotated since.
    private void ApplyPassphrase(HostRow row, JsonObject account, SecretText secret)
    {
        bool isStored = HostAccount.HasPassphrase(account);
        if (row.IsMasked && !isStored)
        {
            throw new PrivXObjectException(ErrorCodes.SecretRequired, "The passphrase in the row is a mask, which stands for a secret that is not known here.") { Remedy = "Give the passphrase itself, or leave the cell empty." };
        }

        if (isStored && (row.IsMasked || !_lookup.ReplacesPassphrases))
        {
            if (!row.IsMasked)
            {
                Kept.Add(row);
            }

            return;
        }

        HostAccount.SetPassphrase(account, secret);
    }

    private void Text(ObjectUpdate now, string name, string? value)
    {
        if (value is not null && now.Before(name)?.ToString() != value)
        {
            _members[name] = value;
        }
    }

    // As a set: the order says nothing.
    private void List(ObjectUpdate now, string name, string[]? values)
    {
        string[] held = (now.Before(name) as JsonArray)?.Select(item => item?.ToString() ?? string.Empty).ToArray() ?? [];
        if (values is not null && !new HashSet<string>(values, StringComparer.Ordinal).SetEquals(held))
        {
            _members[name] = new JsonArray(values.Select(value => (JsonNode?)JsonValue.Create(value)).ToArray());
        }
    }

    private JsonArray Copy(ObjectUpdate now, string name) =>
        ((_members.TryGetValue(name, out JsonNode? set) ? set : now.Before(name)) as JsonArray)?.DeepClone() as JsonArray ?? [];
}
