using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>
/// Who has which role: grants given to a user, and rules of the role that match the user. The result is kept in the user,
/// so that lists need not work it out; whatever changes a user, a role or a grant brings it up to date here.
/// </summary>
internal sealed class RoleMembership(SimulatorEngine engine)
{
    public const string Permanent = "PERMANENT";
    public const string Floating = "FLOATING";
    public const string TimeRestricted = "TIME_RESTRICTED";

    private static readonly string[] GrantMembers = ["grant_type", "grant_validity_periods", "grant_start", "grant_end", "floating_length"];

    /// <summary>When floating grants that have begun to run are over.</summary>
    private readonly Dictionary<(string User, string Role), DateTimeOffset> _floating = [];

    private ObjectStore Clients => engine.State.Collection("local-user-store/api-clients");

    /// <summary>Roles that work for this user or API client now: without windows that are closed.</summary>
    public HashSet<string> RolesNow(string userId)
    {
        if (engine.State.Users.Get(userId) is { } user)
        {
            return [.. Json.Objects(user.Real["roles"]).Where(role => IsOpen(role)).Select(role => Json.Text(role["id"]))];
        }

        return Clients.Get(userId) is { } client
            ? [.. Json.Objects(client.Real["roles"]).Select(role => Json.Text(role["id"])).Where(id => engine.State.Roles.Get(id) is not null)]
            : [];
    }

    public JsonArray Permissions(IEnumerable<string> roles) => Json.Strings(roles
        .SelectMany(id => Json.Texts(engine.State.Roles.Get(id)?.Real["permissions"]))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal));

    /// <summary>Replaces what was granted to a user by hand; roles by rule stay.</summary>
    public void Replace(string userId, IEnumerable<JsonObject> grants)
    {
        var user = engine.State.Users.Find(userId) ?? throw ApiException.NotFound($"User {userId}");
        var before = Json.Objects(user["roles"]).Where(role => Json.IsTrue(role["explicit"])).ToDictionary(role => Json.Text(role["id"]));
        var after = new JsonArray();
        foreach (var grant in grants)
        {
            var kept = Checked(grant);
            var id = Json.Text(kept["id"]);
            if (before.GetValueOrDefault(id) is not { } old || !GrantMembers.All(name => JsonNode.DeepEquals(old[name], kept[name])))
            {
                _floating.Remove((userId, id));
            }

            after.Add(kept);
        }

        user["roles"] = after;
        Store(user);
    }

    /// <summary>Gives a user or an API client one more role, or other terms for one that is there.</summary>
    public void Grant(string userId, JsonObject grant)
    {
        var id = Json.Text(grant["id"]);
        if (engine.State.Users.Get(userId) is { } user)
        {
            Replace(userId, [.. ExplicitOf(user.Real).Where(role => Json.Text(role["id"]) != id), grant]);
        }
        else
        {
            ChangeClient(userId, others => others.Append(Handle(id)), id);
        }
    }

    /// <summary>Takes back what was granted by hand; a role that comes by rule as well stays.</summary>
    public void Withdraw(string userId, string roleId)
    {
        if (engine.State.Users.Get(userId) is { } user)
        {
            Replace(userId, ExplicitOf(user.Real).Where(role => Json.Text(role["id"]) != roleId).ToArray());
        }
        else
        {
            ChangeClient(userId, others => others, roleId);
        }
    }

    /// <summary>Works the roles of one user out anew.</summary>
    public void Refresh(string userId)
    {
        if (engine.State.Users.Find(userId) is { } user)
        {
            Store(user);
        }
    }

    /// <summary>The rules, name or permissions of a role are others now, or the role is new or gone.</summary>
    public void RoleChanged(string roleId)
    {
        var role = engine.State.Roles.Get(roleId)?.Real;
        foreach (var stored in engine.State.Users.Ordered(null, descending: false))
        {
            var had = Json.Objects(stored.Real["roles"]).Any(held => Json.Text(held["id"]) == roleId);
            if (had || (role is not null && SourceRules.Matches(role["source_rules"], stored.Real)))
            {
                Store(stored.Real.DeepClone().AsObject());
            }
        }

        if (role is null)
        {
            foreach (var client in Clients.Ordered(null, descending: false).Where(client => HasRole(client.Real, roleId)))
            {
                Withdraw(client.Id, roleId);
            }
        }
    }

    /// <summary>Counts the members of every role, after many users were planted at once.</summary>
    public void CountAll()
    {
        var counts = new Dictionary<string, (int All, int Explicit)>(StringComparer.Ordinal);
        foreach (var (role, isExplicit) in engine.State.Users.Ordered(null, descending: false)
            .SelectMany(user => Json.Objects(user.Real["roles"]).Select(role => (Json.Text(role["id"]), Json.IsTrue(role["explicit"]))))
            .Concat(Clients.Ordered(null, descending: false).SelectMany(client => Json.Objects(client.Real["roles"]).Select(role => (Json.Text(role["id"]), true)))))
        {
            var (all, given) = counts.GetValueOrDefault(role);
            counts[role] = (all + 1, given + (isExplicit ? 1 : 0));
        }

        foreach (var stored in engine.State.Roles.Ordered(null, descending: false))
        {
            engine.State.Roles.Change(stored.Id, role =>
                (role["member_count"], role["explicit_count"]) = (counts.GetValueOrDefault(stored.Id).All, counts.GetValueOrDefault(stored.Id).Explicit));
        }
    }

    /// <summary>An API client has other roles, or is new or gone.</summary>
    public void ClientChanged(JsonObject? before, JsonObject? after) => Count(before, after, isClient: true);

    /// <summary>A user is new, or has other names and attributes: rules may fit now that did not before.</summary>
    public void Add(JsonObject user) => Store(user);

    /// <summary>A user is gone.</summary>
    public void Forget(JsonObject user) => Count(user, null);

    /// <summary>Everybody with this role, API clients included, as they are answered.</summary>
    public StoredObject[] Members(string roleId) =>
    [
        .. engine.State.Users.Ordered(null, descending: false).Where(user => HasRole(user.Real, roleId)),
        .. Clients.Ordered(null, descending: false).Where(client => HasRole(client.Real, roleId))
            .Select(client => new StoredObject(client.Id, string.Empty, new DocumentSource(AsUser(client.Real), AnswerRenderer.Plain))),
    ];

    /// <summary>An API client as the role store shows it.</summary>
    public JsonObject AsUser(JsonObject client)
    {
        var roles = Json.Objects(client["roles"]).Select(role => Json.Text(role["id"])).Where(id => engine.State.Roles.Get(id) is not null).ToArray();
        return new JsonObject
        {
            ["id"] = client["id"]!.ToString(),
            ["principal"] = Json.Text(client["name"]),
            ["source"] = string.Empty,
            ["source_type"] = "API-CLIENT",
            ["full_name"] = Json.Text(client["name"]),
            ["permissions"] = Permissions(roles),
            ["roles"] = Json.Array(roles.Select(id => Held(id, new JsonObject { ["grant_type"] = Permanent }, isImplicit: false))),
        };
    }

    /// <summary>The permissions of a user are looked at: floating grants begin to run.</summary>
    public void Use(string userId)
    {
        foreach (var role in Json.Objects(engine.State.Users.Get(userId)?.Real["roles"]))
        {
            var key = (userId, Json.Text(role["id"]));
            if (Json.Text(role["grant_type"]) == Floating && !_floating.ContainsKey(key))
            {
                var length = TimeSpan.FromHours(Json.Number(role["floating_length"]));
                _floating.Add(key, engine.Clock.UtcNow + length);
                engine.State.Schedule(length, () => Refresh(userId));
            }
        }
    }

    public JsonObject Handle(string roleId)
    {
        var role = engine.State.Roles.Get(roleId)?.Real;
        return new JsonObject { ["id"] = roleId, ["name"] = Json.Text(role?["name"]), ["deleted"] = role is null };
    }

    /// <summary>References as the server keeps them: with the name of the role, whatever was sent.</summary>
    public JsonArray Handles(JsonNode? references, string property)
    {
        var handles = new JsonArray();
        foreach (var reference in Json.Objects(references))
        {
            var id = Json.Text(reference["id"]);
            handles.Add(engine.State.Roles.Get(id) is not null
                ? Handle(id)
                : throw new ApiException(400, ErrorCodes.InvalidRequestData, $"There is no role {id}.", property));
        }

        return handles;
    }

    private static bool HasRole(JsonObject document, string roleId) => Json.Objects(document["roles"]).Any(role => Json.Text(role["id"]) == roleId);

    private static IEnumerable<JsonObject> ExplicitOf(JsonObject user) => Json.Objects(user["roles"]).Where(role => Json.IsTrue(role["explicit"]));

    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Windows(JsonObject grant)
    {
        foreach (var period in Json.Objects(grant["grant_validity_periods"]).Prepend(grant))
        {
            if (Json.Time(period["grant_end"]) is { } end)
            {
                yield return (Json.Time(period["grant_start"]) ?? DateTimeOffset.MinValue, end);
            }
        }
    }

    private void ChangeClient(string id, Func<IEnumerable<JsonNode>, IEnumerable<JsonNode>> change, string roleId)
    {
        var before = Clients.Find(id) ?? throw ApiException.NotFound($"User {id}");
        var after = before.DeepClone().AsObject();
        after["roles"] = Json.Array(change(Json.Objects(before["roles"]).Where(role => Json.Text(role["id"]) != roleId).Select(role => role.DeepClone())));
        Clients.Put(after);
        ClientChanged(before, after);
    }

    private JsonObject Checked(JsonObject grant)
    {
        var id = Json.Text(grant["id"]);
        if (engine.State.Roles.Get(id) is null)
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, $"There is no role {id}.", "id");
        }

        var kept = new JsonObject { ["id"] = id, ["explicit"] = true };
        foreach (var name in GrantMembers)
        {
            if (grant[name] is { } value)
            {
                kept[name] = value.DeepClone();
            }
        }

        if (Json.Text(kept["grant_type"]).Length == 0)
        {
            kept["grant_type"] = Permanent;
        }

        switch (Json.Text(kept["grant_type"]))
        {
            case Floating when Json.Number(kept["floating_length"]) <= 0:
                throw new ApiException(400, ErrorCodes.RequiredValueMissing, "A floating grant needs its length.", "floating_length");
            case TimeRestricted when !Windows(kept).Any():
                throw new ApiException(400, ErrorCodes.RequiredValueMissing, "A time-restricted grant needs its period.", "grant_end");
            case TimeRestricted when Windows(kept).Any(window => window.Start >= window.End):
                throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The period ends before it starts.", "grant_end");
            default:
                return kept;
        }
    }

    private bool IsOpen(JsonObject held)
    {
        var now = engine.Clock.UtcNow;
        return Json.IsTrue(held["implicit"])
            || Json.Text(held["grant_type"]) != TimeRestricted
            || Windows(held).Any(window => window.Start <= now && now < window.End);
    }

    private bool IsOver(string userId, JsonObject grant) => Json.Text(grant["grant_type"]) switch
    {
        TimeRestricted => Windows(grant).All(window => window.End <= engine.Clock.UtcNow),
        Floating => _floating.TryGetValue((userId, Json.Text(grant["id"])), out var end) && end <= engine.Clock.UtcNow,
        _ => false,
    };

    private void Store(JsonObject user)
    {
        var id = Json.Text(user["id"]);
        var before = engine.State.Users.Get(id)?.Real;
        var granted = ExplicitOf(user)
            .Where(role => engine.State.Roles.Get(Json.Text(role["id"])) is not null && !IsOver(id, role))
            .GroupBy(role => Json.Text(role["id"]))
            .ToDictionary(same => same.Key, same => same.Last());
        var held = new JsonArray();
        foreach (var role in engine.State.Roles.Ordered(null, descending: false))
        {
            var grant = granted.GetValueOrDefault(role.Id);
            var isImplicit = SourceRules.Matches(role.Real["source_rules"], user);
            if (grant is not null || isImplicit)
            {
                held.Add(Held(role.Id, grant, isImplicit));
            }
        }

        user["roles"] = held;
        user["permissions"] = Permissions(Json.Objects(held).Where(IsOpen).Select(role => Json.Text(role["id"])));
        engine.State.Users.Put(user);
        Count(before, user);

        // What has run out is taken away by the housekeeping of the server, not by the next write.
        var now = engine.Clock.UtcNow;
        foreach (var (_, end) in granted.Values.Where(grant => Json.Text(grant["grant_type"]) == TimeRestricted).SelectMany(Windows).Where(window => window.End > now))
        {
            engine.State.Schedule(end - now, () => Refresh(id));
        }
    }

    private JsonObject Held(string roleId, JsonObject? grant, bool isImplicit)
    {
        var role = engine.State.Roles.Get(roleId)!.Real;
        var held = new JsonObject
        {
            ["id"] = roleId,
            ["name"] = Json.Text(role["name"]),
            ["explicit"] = grant is not null,
            ["implicit"] = isImplicit,
            ["system"] = Json.IsTrue(role["system"]),
            ["grant_type"] = Permanent,
        };
        foreach (var name in GrantMembers)
        {
            if (grant?[name] is { } value)
            {
                held[name] = value.DeepClone();
            }
        }

        return held;
    }

    /// <summary>Counts what changed only: counting everybody for every change would be slow in a large company.</summary>
    private void Count(JsonObject? before, JsonObject? after, bool isClient = false)
    {
        var changes = new Dictionary<string, (int All, int Explicit)>(StringComparer.Ordinal);
        Add(before, -1);
        Add(after, 1);
        foreach (var (id, change) in changes.Where(change => change.Value != (0, 0)))
        {
            engine.State.Roles.Change(id, role =>
            {
                role["member_count"] = Json.Number(role["member_count"]) + change.All;
                role["explicit_count"] = Json.Number(role["explicit_count"]) + change.Explicit;
            });
        }

        void Add(JsonObject? holder, int step)
        {
            foreach (var role in Json.Objects(holder?["roles"]))
            {
                var id = Json.Text(role["id"]);
                var (all, given) = changes.GetValueOrDefault(id);
                changes[id] = (all + step, given + (isClient || Json.IsTrue(role["explicit"]) ? step : 0));
            }
        }
    }
}
