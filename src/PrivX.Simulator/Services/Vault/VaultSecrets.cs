using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Vault;

/// <summary>
/// Shared and personal secrets. Their name is their id. Who has no read role gets the secret without its data when a write
/// role or vault-manage lets them see it at all: a success that is empty, as users of the real server report.
/// </summary>
internal sealed class VaultSecrets(SimulatorEngine engine)
{
    private const string Manage = "vault-manage";

    private readonly ObjectStore _shared = engine.State.Define("vault/secrets", "name");
    private readonly ObjectStore _personal = engine.State.Define("vault/personalsecrets", "name");

    public void Register(ServiceBuilder service)
    {
        service.Handle("listSecrets", context => List(context, Sorted(context, _shared.Ordered(null, descending: false).Where(secret => MaySee(context, secret)))));
        service.Handle("searchSecrets", Search);
        service.Handle("createSecret", context => Create(context, string.Empty));
        service.Handle("getSecret", context => Read(context, withData: true));
        service.Handle("getSecretMetadata", context => Read(context, withData: false));
        service.Handle("updateSecret", Update);
        service.Handle("deleteSecret", Delete);
        service.Handle("listUserSecrets", context =>
        {
            NeedOwner(context);
            var owner = context.PathValue("user_id");
            return List(context, _personal.Ordered(null, descending: false).Where(secret => secret.Scope == owner && MaySee(context, secret)));
        });
        service.Handle("createUserSecret", context =>
        {
            NeedOwner(context);
            return Create(context, context.PathValue("user_id"));
        });
        service.Handle("getUserSecret", context => Read(context, withData: true));
        service.Handle("getUserSecretMetadata", context => Read(context, withData: false));
        service.Handle("updateUserSecret", Update);
        service.Handle("deleteUserSecret", Delete);
    }

    /// <summary>Puts a personal secret of a user into the state; two users may use the same name.</summary>
    public static void PutPersonal(SimulatorState state, string owner, JsonObject secret) => state.Collection("vault/personalsecrets").Put(
        new StoredObject($"{owner}/{Json.Text(secret["name"])}", owner, new DocumentSource(secret, AnswerRenderer.Plain)));

    private static bool HasRole(JsonNode? roles, HashSet<string> held) => Json.Objects(roles).Any(role => held.Contains(Json.Text(role["id"])));

    private static OperationResult List(OperationContext context, IEnumerable<StoredObject> secrets) =>
        ListPager.Page(context, [.. secrets.Select(secret => WithoutData(secret.Real))]);

    private static JsonObject WithoutData(JsonObject secret)
    {
        var shown = secret.DeepClone().AsObject();
        shown.Remove("data");
        return shown;
    }

    private static IEnumerable<StoredObject> Sorted(OperationContext context, IEnumerable<StoredObject> secrets)
    {
        StoredObject[] sorted = ObjectStore.Sort([.. secrets], context.QueryText("sortkey") ?? "name", context.Engine.Options.UnstableOrder);
        return ListPager.IsDescending(context) ? sorted.Reverse() : sorted;
    }

    private static string OwnerOf(OperationContext context) => context.PathValues.GetValueOrDefault("user_id", string.Empty);

    private StoredObject Need(OperationContext context)
    {
        var owner = OwnerOf(context);
        var name = context.PathValue("secret_name");
        var secret = owner.Length == 0 ? _shared.Get(name) : _personal.Get($"{owner}/{name}");
        return secret ?? throw ApiException.NotFound($"The secret {name}");
    }

    private void NeedOwner(OperationContext context)
    {
        var id = context.PathValue("user_id");
        if (engine.State.Users.Get(id) is null && engine.State.Collection("local-user-store/api-clients").Get(id) is null)
        {
            throw ApiException.NotFound("The user");
        }
    }

    private bool MayRead(OperationContext context, StoredObject secret) =>
        (secret.Scope.Length > 0 && secret.Scope == context.Caller.UserId)
        || HasRole(secret.Real["read_roles"], engine.Access.Roles(context.Caller));

    private bool MayWrite(OperationContext context, StoredObject secret) =>
        (secret.Scope.Length > 0 && secret.Scope == context.Caller.UserId)
        || HasRole(secret.Real["write_roles"], engine.Access.Roles(context.Caller));

    private bool MaySee(OperationContext context, StoredObject secret) =>
        MayRead(context, secret) || MayWrite(context, secret) || engine.Access.Has(context.Caller, Manage);

    /// <summary>The request with what its body says about the page, where the query does not: the vendor's Go SDK has it in both.</summary>
    private static OperationContext WithPageOfBody(OperationContext context)
    {
        var query = new Dictionary<string, string>(context.Query, StringComparer.Ordinal);
        foreach (var name in new[] { "limit", "offset", "sortkey", "sortdir" })
        {
            if (Json.Text(context.BodyObject[name]) is { Length: > 0 } value && value != "0")
            {
                query.TryAdd(name, value);
            }
        }

        RequestReader.CheckParameters(context.Operation, context.PathValues, query);
        return context.With(query);
    }

    private OperationResult Search(OperationContext asked)
    {
        var context = WithPageOfBody(asked);
        var words = TextSearch.Words(Json.Text(context.BodyObject["keywords"]));
        var owners = Json.Texts(context.BodyObject["owner_id"]).ToArray();
        var filter = Json.Text(context.BodyObject["filter"]);
        var found = _shared.Ordered(null, descending: false).Concat(_personal.Ordered(null, descending: false)).Where(secret =>
            words.All(word => TextSearch.Fold(Json.Text(secret.Real["name"])).AsSpan().IndexOf(word) >= 0)
            && (owners.Length == 0 || owners.Contains(secret.Scope))
            && MaySee(context, secret)
            && filter switch
            {
                "personal" => secret.Scope.Length > 0,
                "shared" => secret.Scope.Length == 0,
                "readable" => MayRead(context, secret),
                "writable" => MayWrite(context, secret),
                "accessible" => MayRead(context, secret) || MayWrite(context, secret),
                _ => true,
            });
        return List(context, Sorted(context, found));
    }

    private OperationResult Create(OperationContext context, string owner)
    {
        var name = Json.Text(context.BodyObject["name"]);
        if (name.Length == 0)
        {
            throw new ApiException(400, ErrorCodes.RequiredValueMissing, "A secret needs a name.", "name");
        }

        if ((owner.Length == 0 ? _shared.Get(name) : _personal.Get($"{owner}/{name}")) is not null)
        {
            throw new ApiException(400, ErrorCodes.ValueDuplicate, "There is a secret of this name.", "name");
        }

        var now = Timestamp.Precise(context.Now);
        var secret = new JsonObject
        {
            ["name"] = name,
            ["path"] = owner.Length == 0 ? $"secrets/{name}" : $"user/{owner}/secrets/{name}",
            ["author"] = context.Caller.UserId,
            ["created"] = now,
        };
        if (owner.Length > 0)
        {
            secret["owner_id"] = owner;
        }

        Fill(context, secret, now);
        Put(owner, secret);
        return OperationResult.Created("name", name, $"{context.Operation.Path.Replace("{user_id}", owner, StringComparison.Ordinal)}/{Uri.EscapeDataString(name)}");
    }

    private void Put(string owner, JsonObject secret)
    {
        if (owner.Length == 0)
        {
            _shared.Put(secret);
        }
        else
        {
            PutPersonal(engine.State, owner, secret);
        }
    }

    private void Fill(OperationContext context, JsonObject secret, string now)
    {
        // A replacement without data keeps what is stored; that is not documented, but one of the SDKs lets it be left out.
        if (context.BodyObject["data"] is { } data)
        {
            secret["data"] = data.DeepClone();
        }

        secret["read_roles"] = engine.Memberships.Handles(context.BodyObject["read_roles"], "read_roles");
        secret["write_roles"] = engine.Memberships.Handles(context.BodyObject["write_roles"], "write_roles");
        secret["updated"] = now;
        secret["updated_by"] = context.Caller.UserId;
    }

    private OperationResult Read(OperationContext context, bool withData)
    {
        var secret = Need(context);
        if (!MaySee(context, secret))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "None of your roles may read or write this secret.");
        }

        return OperationResult.Ok(withData && MayRead(context, secret) ? secret.Real.DeepClone() : WithoutData(secret.Real));
    }

    private OperationResult Update(OperationContext context)
    {
        var stored = Need(context);
        var manages = engine.Access.Has(context.Caller, Manage) || stored.Scope == context.Caller.UserId;
        if (!manages && !MayWrite(context, stored))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "None of your roles may write this secret.");
        }

        var secret = stored.Real.DeepClone().AsObject();
        Fill(context, secret, Timestamp.Precise(context.Now));
        if (!manages && (!SameRoles(stored, secret, "read_roles") || !SameRoles(stored, secret, "write_roles")))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "Who may read and write is changed with vault-manage only.");
        }

        Put(stored.Scope, secret);
        return OperationResult.Done();

        static bool SameRoles(StoredObject before, JsonObject after, string name) =>
            Json.Objects(before.Real[name]).Select(role => Json.Text(role["id"])).ToHashSet().SetEquals(Json.Objects(after[name]).Select(role => Json.Text(role["id"])));
    }

    private OperationResult Delete(OperationContext context)
    {
        var secret = Need(context);
        if (secret.Scope != context.Caller.UserId && !engine.Access.Has(context.Caller, Manage))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "Secrets are deleted with vault-manage only.");
        }

        (secret.Scope.Length == 0 ? _shared : _personal).Remove(secret.Id);
        return OperationResult.Done();
    }
}
