using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.Auth;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>
/// Account secrets, which follow the passphrases of host accounts and the managed accounts of target domains, and
/// their open checkouts. Used under the lock of the state.
/// </summary>
internal sealed class AccountSecretStore(SimulatorEngine engine)
{
    private readonly SortedDictionary<string, AccountSecret> _secrets = new(StringComparer.Ordinal);

    public IEnumerable<AccountSecret> All => _secrets.Values;

    private ObjectStore ManagedAccounts => engine.State.Collection("secrets-manager/managedaccounts");

    private ObjectStore Checkouts => engine.State.Checkouts;

    public AccountSecret? Find(string path) => _secrets.Values.FirstOrDefault(secret => secret.Path == path);

    /// <summary>The account by its user name and, where several have it, the name or id of its host.</summary>
    public AccountSecret? Find(string userName, string? host) => _secrets.Values.FirstOrDefault(secret =>
        string.Equals(secret.UserName, userName, StringComparison.OrdinalIgnoreCase)
        && (string.IsNullOrEmpty(host)
            || secret.HostId == host
            || string.Equals(Host(secret)?["common_name"]?.ToString(), host, StringComparison.OrdinalIgnoreCase)));

    /// <summary>May the session take this account? Accounts of a host belong to the roles of their principal; for others nothing is documented.</summary>
    public bool IsOpenTo(Session session, AccountSecret secret) =>
        secret.HostId is null
        || engine.Access.IsAdministrator(session)
        || Json.Objects(Host(secret)?["principals"])
            .Where(principal => string.Equals(Json.Text(principal["principal"]), secret.UserName, StringComparison.OrdinalIgnoreCase))
            .SelectMany(principal => Json.Objects(principal["roles"]))
            .Any(role => engine.Access.Roles(session).Contains(Json.Text(role["id"])));

    /// <summary>Takes over the accounts of a host as they are now.</summary>
    public void SyncHost(string hostId)
    {
        var prefix = $"host/{hostId}/";
        var left = _secrets.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var principal in (engine.State.Hosts.Get(hostId)?.Real["principals"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = principal["principal"]?.ToString();
            var passphrase = principal["passphrase"]?.ToString();
            if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(passphrase))
            {
                continue;
            }

            var key = prefix + name;
            left.Remove(key);
            if (!_secrets.TryGetValue(key, out var secret))
            {
                secret = new AccountSecret { Path = Opaque(key), UserName = name, HostId = hostId, Created = engine.Clock.UtcNow };
                _secrets.Add(key, secret);
            }

            if (secret.Versions.Count == 0 || secret.Versions[^1].Secret != passphrase)
            {
                secret.Store(passphrase, engine.Clock.UtcNow);
            }
        }

        foreach (var key in left)
        {
            _secrets.Remove(key);
        }
    }

    /// <summary>The account of a target domain; null while PrivX has no password for it.</summary>
    public AccountSecret? FindManaged(string accountId) => _secrets.GetValueOrDefault($"domain/{accountId}");

    /// <summary>Takes over what a managed account and its password policy say now.</summary>
    public void SyncManaged(string accountId)
    {
        if (FindManaged(accountId) is not { } secret)
        {
            return;
        }

        if (ManagedAccounts.Get(accountId)?.Real is not { } account)
        {
            _secrets.Remove($"domain/{accountId}");
            return;
        }

        var policy = Policy(account);
        secret.ExplicitCheckout = account["explicit_checkout"]?.GetValue<bool>() ?? false;
        secret.MaximumCheckouts = policy?["max_concurrent_checkouts"]?.GetValue<int>() ?? 1;
        secret.LongestCheckout = Duration.Read(policy?["max_checkout_duration"]?.ToString()) ?? TimeSpan.FromMinutes(30);
        secret.RotateOnRelease = policy?["rotate_on_release"]?.GetValue<bool>() ?? false;
        secret.VersionsKept = policy?["max_versions"]?.GetValue<int>() ?? 3;
    }

    /// <summary>Stores the password of a managed account as its newest version.</summary>
    public AccountSecret StoreManaged(string accountId, string password)
    {
        if (FindManaged(accountId) is not { } secret)
        {
            secret = new AccountSecret
            {
                Path = Opaque($"domain/{accountId}"),
                UserName = ManagedAccounts.Get(accountId)!.Real["username"]!.ToString(),
                ManagedAccountId = accountId,
                Created = engine.Clock.UtcNow,
            };
            _secrets.Add($"domain/{accountId}", secret);
            SyncManaged(accountId);
        }

        secret.Store(password, engine.Clock.UtcNow);
        return secret;
    }

    /// <summary>The account as it is listed: no secret in it.</summary>
    public JsonObject Describe(AccountSecret secret)
    {
        var document = new JsonObject
        {
            ["path"] = secret.Path,
            ["type"] = secret.HostId is null ? "TARGET_DOMAIN_SECRET" : "HOST_SECRET",
            ["username"] = secret.UserName,
        };
        AddOwner(document, secret);
        document["created"] = Timestamp.Precise(secret.Created);
        document["updated"] = Timestamp.Precise(secret.Versions[^1].Created);
        return document;
    }

    /// <summary>Opens a checkout, or says in words why not.</summary>
    public string CheckOut(AccountSecret secret, string userId, bool explicitly, TimeSpan? length = null)
    {
        var now = engine.Clock.UtcNow;
        if (secret.LockedUntil > now)
        {
            throw new ApiException(409, ErrorCodes.OutOfResources, string.Create(
                CultureInfo.InvariantCulture,
                $"The account {secret.UserName} is locked while its password is rotated, until about {Timestamp.Short(secret.LockedUntil)}."));
        }

        if (explicitly && !secret.ExplicitCheckout)
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, $"Explicit checkout of {secret.UserName} is not allowed.");
        }

        var open = Open(secret).ToArray();
        if (open.Length >= secret.MaximumCheckouts)
        {
            var first = open.MinBy(checkout => checkout["expires"]!.ToString(), StringComparer.Ordinal)!;
            throw new ApiException(
                409,
                ErrorCodes.OutOfResources,
                $"The account {secret.UserName} is checked out by {UserName(first["user_id"]?.ToString())} until {first["expires"]}; no more than {secret.MaximumCheckouts.ToString(CultureInfo.InvariantCulture)} at once.");
        }

        var id = engine.State.Ids.Next();
        var lasts = length ?? secret.LongestCheckout;
        var document = new JsonObject
        {
            ["id"] = id,
            ["path"] = secret.Path,
            ["type"] = secret.HostId is null ? "TARGET_DOMAIN_SECRET" : "HOST_SECRET",
            ["expires"] = Timestamp.Precise(now + lasts),
            ["created"] = Timestamp.Precise(now),
            ["explicit_checkout"] = explicitly,
            ["secrets"] = new JsonArray([.. secret.Versions.Select(version => new JsonObject
            {
                ["version"] = version.Version,
                ["secret"] = version.Secret,
                ["created"] = Timestamp.Precise(version.Created),
            })]),
            ["username"] = secret.UserName,
            ["user_id"] = userId,
        };
        AddOwner(document, secret);
        if (secret.ManagedAccountId is not null)
        {
            document["managed_account_id"] = secret.ManagedAccountId;
        }

        Checkouts.Put(document);
        engine.State.Schedule(lasts, () => Close(id, "ONEXPIRY"));
        return id;
    }

    /// <summary>Ends a checkout, by release or by expiry; the password changes where the policy wants it.</summary>
    public bool Close(string checkoutId, string trigger = "ONRELEASE")
    {
        if (Checkouts.Find(checkoutId) is not { } checkout || !Checkouts.Remove(checkoutId))
        {
            return false;
        }

        if (trigger == "ONEXPIRY")
        {
            engine.Audit.Write("authorizer", 1742, ("userID", checkout["user_id"]?.ToString()), ("account", checkout["username"]?.ToString()), ("checkoutID", checkoutId));
        }

        if (Find(checkout["path"]!.ToString()) is { RotateOnRelease: true } secret)
        {
            Rotate(secret, explicitLock: null, trigger);
        }

        return true;
    }

    /// <summary>Locks an account for the time of a rotation, after which it has a new password.</summary>
    public void Rotate(AccountSecret secret, TimeSpan? explicitLock, string trigger = "MANUAL")
    {
        if (secret.ManagedAccountId is { } accountId)
        {
            RotateManaged(accountId, trigger, explicitLock);
            return;
        }

        var takes = explicitLock ?? engine.Options.RotationTime;
        secret.LockedUntil = engine.Clock.UtcNow + takes;
        engine.State.Schedule(takes, () => secret.Store(PasswordMaker.Make(null), engine.Clock.UtcNow));
    }

    /// <summary>
    /// Rotates the password of a managed account, also of one that has none yet. A domain that cannot be reached
    /// leaves the password as it is.
    /// </summary>
    public void RotateManaged(string accountId, string trigger, TimeSpan? explicitLock = null, string? error = null)
    {
        var takes = explicitLock ?? engine.Options.RotationTime;
        if (FindManaged(accountId) is { } known)
        {
            known.LockedUntil = engine.Clock.UtcNow + takes;
        }

        ShowLock(accountId, locked: true);
        engine.State.Schedule(takes, () =>
        {
            if (ManagedAccounts.Get(accountId)?.Real is not { } account)
            {
                return;
            }

            var domain = engine.State.Collection("secrets-manager/targetdomains").Get(account["target_domain"]?["id"]?.ToString() ?? string.Empty)?.Real;
            var reached = error is null && domain?["enabled"]?.GetValue<bool>() == true && domain["endpoints"] is JsonArray { Count: > 0 };
            var version = reached ? StoreManaged(accountId, PasswordMaker.Make(Policy(account))).Versions[^1].Version : FindManaged(accountId)?.Versions[^1].Version ?? 0;
            ShowLock(accountId, locked: false);
            ManagedAccounts.Change(accountId, document =>
            {
                if (document["rotation_history"] is not JsonArray history)
                {
                    document["rotation_history"] = history = [];
                }

                history.Add(new JsonObject
                {
                    ["version"] = version,
                    ["rotated"] = Timestamp.Precise(engine.Clock.UtcNow),
                    ["trigger"] = trigger,
                    ["status"] = reached ? "SUCCESS" : "ERROR",
                });
            });
            engine.Audit.Write(
                "secrets-manager", reached ? 1707 : 1706, ("username", account["username"]!.ToString()), ("targetDomain", domain?["name"]?.ToString()));
        });
    }

    private static string Opaque(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private JsonObject? Policy(JsonObject account) =>
        engine.State.TryCollection("secrets-manager/password-policy")?.Get(account["password_policy"]?["id"]?.ToString() ?? string.Empty)?.Real;

    private IEnumerable<JsonObject> Open(AccountSecret secret) => Checkouts.All().Where(checkout => checkout["path"]!.ToString() == secret.Path);

    private JsonObject? Host(AccountSecret secret) => secret.HostId is null ? null : engine.State.Hosts.Get(secret.HostId)?.Real;

    private string UserName(string? id) => id is null
        ? "somebody"
        : engine.State.Users.Get(id)?.Real["principal"]?.ToString()
            ?? engine.State.Collection("local-user-store/api-clients").Get(id)?.Real["name"]?.ToString()
            ?? id;

    private void AddOwner(JsonObject document, AccountSecret secret)
    {
        if (Host(secret) is { } host)
        {
            document["host"] = new JsonObject
            {
                ["id"] = secret.HostId,
                ["addresses"] = host["addresses"]?.DeepClone() ?? new JsonArray(),
                ["common_name"] = host["common_name"]?.ToString() ?? string.Empty,
                ["external_id"] = host["external_id"]?.ToString() ?? string.Empty,
                ["instance_id"] = host["instance_id"]?.ToString() ?? string.Empty,
            };
        }

        if (secret.ManagedAccountId is { } id && ManagedAccounts.Get(id)?.Real is { } account)
        {
            document["email"] = account["email"]?.ToString() ?? string.Empty;
            document["full_name"] = account["full_name"]?.ToString() ?? string.Empty;
            document["target_domain"] = account["target_domain"]!.DeepClone();
        }
    }

    private void ShowLock(string accountId, bool locked) => ManagedAccounts.Change(accountId, account =>
    {
        account["locked"] = locked;
        account.Remove("locked_timestamp");
        if (locked)
        {
            account["locked_timestamp"] = Timestamp.Precise(engine.Clock.UtcNow);
        }
    });
}
