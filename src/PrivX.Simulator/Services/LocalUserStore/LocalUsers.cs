using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.Auth;

namespace PrivX.Simulator.Services.LocalUserStore;

/// <summary>Local users. Each is a user of the role store as well, which follows what is changed here.</summary>
internal sealed class LocalUsers(SimulatorEngine engine)
{
    private static readonly string[] Shared =
    [
        "full_name", "first_name", "last_name", "job_title", "company", "department", "email", "telephone", "locale", "windows_account",
        "unix_account", "comment", "tags", "attributes",
    ];

    public void Register(ServiceBuilder service)
    {
        var users = service.Resource("users", "LocalUser", resource =>
        {
            resource.Unique = ["username"];
            resource.Complete = Complete;
        });
        service.Handle("listLocalUsers", context =>
        {
            var name = context.QueryText("username");
            var id = context.QueryText("id");
            return ListPager.Page(context, [.. users.Ordered(context).Where(user =>
                (string.IsNullOrEmpty(name) || Resource.Equal(user.Real["username"], name))
                && (string.IsNullOrEmpty(id) || Resource.Equal(user.Id, id)))]);
        });
        service.Handle("createLocalUser", context =>
        {
            var created = users.Create(context);
            Follow(Json.Text(created.Json!["id"]));
            return created;
        });
        service.Handle("updateLocalUser", context =>
        {
            var replaced = users.Replace(context);
            Follow(context.PathValue("user_id"));
            return replaced;
        });
        service.Handle("deleteLocalUser", context =>
        {
            var id = context.PathValue("user_id");
            var deleted = users.Delete(context);
            if (engine.State.Users.Find(id) is { } gone)
            {
                engine.State.Users.Remove(id);
                engine.Memberships.Forget(gone);
            }

            CloseSessions(engine, id);
            return deleted;
        });
        service.Handle("setLocalUserPassword", context => users.Change(
            context.For(service.Service.Operation("getLocalUser"), context.PathValues),
            user => user["password"] = Password(context, context.BodyObject)));
    }

    public static void CloseSessions(SimulatorEngine engine, string userId)
    {
        foreach (var session in engine.Sessions.Valid.Where(session => session.UserId == userId).ToArray())
        {
            SessionStore.Close(session);
        }
    }

    private static JsonObject Password(OperationContext context, JsonObject sent) => new()
    {
        ["password"] = Json.Text(sent["password"]),
        ["created"] = Timestamp.Precise(context.Now),
    };

    private static void Complete(OperationContext context, JsonObject user, JsonObject? before)
    {
        // The first password comes with the user, or does not; later ones have an operation of their own.
        var first = user["password"] as JsonObject;
        user.Remove("password");
        if (before is not null)
        {
            user["password"] = before["password"]?.DeepClone();
        }
        else if (Json.Text(first?["password"]) is { Length: > 0 })
        {
            user["password"] = Password(context, first!);
        }

        if (user["password"] is null)
        {
            user.Remove("password");
        }

        user["password_change_required"] ??= false;
        user["tags"] ??= new JsonArray();
    }

    private void Follow(string id)
    {
        var local = engine.State.Collection("local-user-store/users").Find(id)!;
        var user = engine.State.Users.Find(id) ?? new JsonObject
        {
            ["id"] = id,
            ["source"] = engine.State.Sources.Ordered(null, descending: false).FirstOrDefault(source => Json.Text(source.Real["connection"]?["type"]) == "LOCAL")?.Id ?? string.Empty,
            ["source_type"] = "LOCAL",
            ["source_user_id"] = id,
            ["roles"] = new JsonArray(),
            ["mfa"] = new JsonObject { ["status"] = "DISABLED" },
            ["stale_access_token"] = false,
            ["created"] = local["created"]?.DeepClone(),
            ["author"] = local["author"]?.DeepClone(),
        };
        user["principal"] = local["username"]!.DeepClone();
        user["updated"] = local["updated"]?.DeepClone();
        user["updated_by"] = local["updated_by"]?.DeepClone();
        user["updatedby"] = local["updated_by"]?.DeepClone();
        foreach (var name in Shared)
        {
            if (local[name] is { } value)
            {
                user[name] = value.DeepClone();
            }
            else
            {
                user.Remove(name);
            }
        }

        engine.Memberships.Add(user);
    }
}
