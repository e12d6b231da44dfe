using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>SSH keys of users: of the caller, of somebody, of all.</summary>
internal sealed class AuthorizedKeys(SimulatorEngine engine)
{
    public void Register(ServiceBuilder service)
    {
        var keys = service.Resource("users/{user_id}/authorizedkeys", "AuthorizedKey", resource => resource.Complete = Complete);
        service.Handle("listAuthorizedKeys", context => List(context, keys, _ => true));
        service.Handle("resolveAuthorizedKey", context => Resolve(context, keys));
        foreach (var (name, handler) in new (string Name, OperationHandler Handler)[]
        {
            ("list{0}AuthorizedKeys", context => List(context, keys, owner => owner == context.PathValue("user_id"))),
            ("create{0}AuthorizedKey", keys.Create),
            ("get{0}AuthorizedKey", context => OperationResult.Ok(Shown(keys.Need(context).Real, context.Now))),
            ("update{0}AuthorizedKey", keys.Replace),
            ("delete{0}AuthorizedKey", keys.Delete),
        })
        {
            var operation = service.Service.Operation(name.Replace("{0}", "User", StringComparison.Ordinal));
            service.Handle(operation.Id, context =>
            {
                NeedOwner(context.PathValue("user_id"));
                return handler(context);
            });
            service.Handle(name.Replace("{0}", "CurrentUser", StringComparison.Ordinal), context =>
            {
                var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["user_id"] = context.Caller.UserId };
                foreach (var (key, value) in context.PathValues)
                {
                    values[key] = value;
                }

                return handler(context.For(operation, values));
            });
        }
    }

    private static OperationResult List(OperationContext context, Resource keys, Func<string, bool> wanted) => ListPager.Page(
        context,
        [.. keys.Ordered(context).Where(stored => wanted(stored.Scope)).Select(stored => Shown(stored.Real, context.Now))]);

    /// <summary>A key says how long it is still good, which no stored answer can.</summary>
    private static JsonObject Shown(JsonObject stored, DateTimeOffset now)
    {
        var key = stored.DeepClone().AsObject();
        key.Remove("expires_in");
        if (Json.Time(key["not_after"]) is { } end && !(Json.Time(key["not_before"]) > now))
        {
            key["expires_in"] = Math.Max(0, (long)(end - now).TotalSeconds);
        }

        return key;
    }

    private static OperationResult Resolve(OperationContext context, Resource keys)
    {
        var data = SshPublicKey.Data(Json.Text(context.BodyObject["public_key"]));
        var user = Json.Text(context.BodyObject["username"]);
        var found = keys.Collection.Ordered(null, descending: false).FirstOrDefault(stored =>
            string.Equals(Json.Text(stored.Real["username"]), user, StringComparison.OrdinalIgnoreCase)
            && data is not null
            && SshPublicKey.Data(Json.Text(stored.Real["public_key"])).AsSpan().SequenceEqual(data)
            && !(Json.Time(stored.Real["not_before"]) > context.Now)
            && !(Json.Time(stored.Real["not_after"]) <= context.Now));
        return found is null ? throw ApiException.NotFound("A key of this user that is good now") : OperationResult.Ok(Shown(found.Real, context.Now));
    }

    private JsonObject? NeedOwner(string userId) =>
        engine.State.Users.Get(userId)?.Real
        ?? engine.State.Collection("local-user-store/api-clients").Get(userId)?.Real
        ?? throw ApiException.NotFound("The user");

    private void Complete(OperationContext context, JsonObject key, JsonObject? before)
    {
        var fingerprint = SshPublicKey.Fingerprint(Json.Text(key["public_key"]));
        if (fingerprint.Length == 0)
        {
            throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "This is no public key in the format of the authorized-keys file.", "public_key");
        }

        var ownerId = context.PathValue("user_id");
        var owner = NeedOwner(ownerId)!;
        key["user_id"] = ownerId;
        key["username"] = Json.Text(owner["principal"] ?? owner["name"]);
        key["source"] = Json.Text(owner["source"]);
        key["fingerprints"] = new JsonArray(fingerprint);
        var start = Json.Time(key["not_before"]);
        var end = Json.Time(key["not_after"]);
        if (start is null && end is null && Json.Number(key["expires_in"]) is > 0 and var seconds)
        {
            key["not_before"] = Timestamp.Short(context.Now);
            key["not_after"] = Timestamp.Short(context.Now.AddSeconds(seconds));
        }
        else if (start >= end)
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The key ends before it starts.", "not_after");
        }

        key.Remove("expires_in");
    }
}
