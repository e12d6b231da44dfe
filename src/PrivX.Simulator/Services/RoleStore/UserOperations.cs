using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Users as the role store knows them: search, roles, settings and second factor.</summary>
internal sealed class UserOperations(SimulatorEngine engine)
{
    private readonly ObjectStore _settings = engine.State.Define("role-store/usersettings", "user_id");

    /// <summary>People whom the directories know and PrivX has not seen yet.</summary>
    private readonly ObjectStore _directory = engine.State.Define("role-store/directoryentries");

    public void Register(ServiceBuilder service)
    {
        var users = service.Resource("users", "User", resource => resource.Criteria["user_id"] = (user, wanted) => Resource.Equal(user["id"], wanted));
        service.Handle("getCurrentUser", GetCurrent);
        service.Handle("getUser", context => OperationResult.Ok(Need(context)));
        service.Handle("searchExternalUsers", context => SearchExternal(context, users));
        service.Handle("resolveUser", Resolve);
        service.Handle("listUserRoles", context =>
        {
            var roles = Json.Objects(Need(context).Real["roles"]).ToArray();
            return ListPager.Page(context, roles);
        });
        service.Handle("updateUserRoles", ReplaceRoles);
        service.Handle("getUserSettings", context => GetSettings(Need(context).Id));
        service.Handle("updateUserSettings", context => PutSettings(context, Need(context).Id));
        service.Handle("getCurrentUserSettings", context => GetSettings(context.Caller.UserId));
        service.Handle("updateCurrentUserSettings", context => PutSettings(context, context.Caller.UserId));
        service.Handle("enableUserMfa", context => ChangeMfa(context, mfa =>
        {
            mfa["status"] = "ENABLED";
            mfa["user_mfa_status"] ??= "NOT_PAIRED";
        }));
        service.Handle("disableUserMfa", context => ChangeMfa(context, mfa =>
        {
            mfa["status"] = "DISABLED";
            mfa.Remove("user_mfa_status");
        }));
        service.Handle("resetUserMfa", context => ChangeMfa(context, mfa =>
        {
            // Whether a second factor is asked for does not change, only which one is known.
            if (Json.Text(mfa["status"]) == "ENABLED")
            {
                mfa["user_mfa_status"] = "NOT_PAIRED";
            }
        }));
    }

    /// <summary>Puts members of a role, or others that are no collection of their own, into the order that was asked for.</summary>
    public static StoredObject[] Sorted(OperationContext context, ApiSchema schema, StoredObject[] objects)
    {
        if (context.QueryText("sortkey") is { } key)
        {
            if (schema.Property(key) is null)
            {
                throw new ApiException(400, ErrorCodes.BadRequest, $"Cannot sort by '{key}'.", "sortkey");
            }

            objects = ObjectStore.Sort(objects, key, context.Engine.Options.UnstableOrder);
        }

        return ListPager.IsDescending(context) ? [.. objects.Reverse()] : objects;
    }

    private StoredObject Need(OperationContext context) =>
        engine.State.Users.Get(context.PathValue("user_id")) ?? throw ApiException.NotFound("The user");

    private OperationResult GetCurrent(OperationContext context)
    {
        var caller = context.Caller;
        engine.Memberships.Use(caller.UserId);
        JsonObject user;
        if (engine.State.Users.Get(caller.UserId) is { } stored)
        {
            user = JsonNode.Parse(stored.Answer)!.AsObject();
            user["settings"] = _settings.Find(caller.UserId)?["settings"]?.DeepClone() ?? new JsonObject();
            user["oidc_expire_implicit_roles"] = false;
        }
        else
        {
            var client = engine.State.Collection("local-user-store/api-clients").Find(caller.UserId)
                ?? new JsonObject { ["id"] = caller.UserId, ["name"] = caller.UserName };
            user = engine.Memberships.AsUser(client);
        }

        user["current_session_id"] = caller.Id;
        return OperationResult.Ok(user);
    }

    private OperationResult SearchExternal(OperationContext context, Resource users)
    {
        var conditions = users.Conditions(context.BodyObject);
        var found = engine.State.Users.Ordered(null, descending: false)
            .Where(user => Json.Text(user.Real["source_type"]) is "AD" or "LDAP")
            .Concat(_directory.Ordered(null, descending: false))
            .Where(user => conditions.TrueForAll(condition => condition(user)))
            .ToArray();
        return OperationResult.OfPage(found, found.Length);
    }

    private OperationResult Resolve(OperationContext context)
    {
        engine.Memberships.Use(Need(context).Id);
        var user = JsonNode.Parse(Need(context).Answer)!.AsObject();
        foreach (var held in Json.Objects(user["roles"]))
        {
            var role = engine.State.Roles.Get(Json.Text(held["id"]))!.Real;
            held["permit_agent"] = Json.IsTrue(role["permit_agent"]);
            held["principal_public_key_strings"] = role["principal_public_key_strings"]?.DeepClone() ?? new JsonArray();
            held["permissions"] = role["permissions"]?.DeepClone() ?? new JsonArray();
            if (role["context"] is { } limits)
            {
                held["context"] = limits.DeepClone();
            }
        }

        return OperationResult.Ok(user);
    }

    private OperationResult ReplaceRoles(OperationContext context)
    {
        // A list that was read has the roles by rule as well; they are no grants because they are sent back.
        var grants = Json.Objects(context.Body).Where(role => role["explicit"] is null || Json.IsTrue(role["explicit"])).ToArray();
        engine.Memberships.Replace(Need(context).Id, grants);
        return OperationResult.Done();
    }

    private OperationResult GetSettings(string userId) =>
        OperationResult.Ok(_settings.Find(userId)?["settings"]?.DeepClone() ?? new JsonObject());

    private OperationResult PutSettings(OperationContext context, string userId)
    {
        _settings.Put(new JsonObject { ["user_id"] = userId, ["settings"] = context.BodyObject.DeepClone() });
        return OperationResult.Done();
    }

    private OperationResult ChangeMfa(OperationContext context, Action<JsonObject> change)
    {
        string[] ids = [.. Json.Texts(context.Body)];
        if (Array.Find(ids, id => engine.State.Users.Get(id) is null) is { } unknown)
        {
            throw ApiException.NotFound($"User {unknown}");
        }

        context.ForEach(ids, id => engine.State.Users.Change(id, user =>
        {
            var mfa = user["mfa"] as JsonObject ?? [];
            user["mfa"] = mfa.DeepClone();
            change(user["mfa"]!.AsObject());
        }));

        return OperationResult.Done();
    }
}
