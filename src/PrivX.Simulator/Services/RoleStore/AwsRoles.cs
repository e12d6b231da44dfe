using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Roles found at AWS, which PrivX roles grant them, and short-lived credentials.</summary>
internal sealed class AwsRoles(SimulatorEngine engine)
{
    /// <summary>Part of the name of roles for which AWS asks for a second factor.</summary>
    public const string NeedsMfa = "BreakGlass";

    private const int LongestAssumedRole = 3600;

    private readonly ObjectStore _roles = engine.State.Define("role-store/awsroles");

    /// <summary>What AWS has, whatever PrivX forgot of it.</summary>
    private readonly Dictionary<string, JsonObject> _atAws = new(StringComparer.Ordinal);

    public void Register(ServiceBuilder service)
    {
        _roles.Renderer = AnswerRenderer.For(service.Schema("AwsRole"), engine.Options.ServerVersion);
        service.Handle("listAwsRoles", context =>
        {
            if (context.QueryText("refresh") == "true")
            {
                Scan();
            }

            return List(_ => true);
        });
        service.Handle("listCurrentUserAwsRoles", context =>
        {
            var held = engine.Access.Roles(context.Caller);
            return List(role => Links(role).Any(held.Contains));
        });
        service.Handle("getAwsRole", context => OperationResult.Ok(Need(context)));
        service.Handle("deleteAwsRole", context =>
        {
            var role = Need(context).Real;
            if (Json.Text(role["status"]) == "OK")
            {
                _atAws[Json.Text(role["arn"])] = role.DeepClone().AsObject();
            }

            _roles.Remove(Json.Text(role["id"]));
            return OperationResult.Done();
        });
        service.Handle("listAwsRoleLinks", context => ListPager.Page(context, Json.Objects(Need(context).Real["roles"]).ToArray()));
        service.Handle("updateAwsRoleLinks", context =>
        {
            var links = Json.Array(engine.Memberships.Handles(context.Body, "id").Select(link => (JsonNode)new JsonObject { ["id"] = Json.Text(link!["id"]), ["name"] = Json.Text(link["name"]) }));
            _roles.Change(Need(context).Id, role =>
            {
                role["roles"] = links;
                role["updated"] = Timestamp.Precise(context.Now);
            });
            return OperationResult.Done();
        });
        service.Handle("getAwsToken", GetToken);
    }

    private static IEnumerable<string> Links(JsonObject role) => Json.Objects(role["roles"]).Select(link => Json.Text(link["id"]));

    private OperationResult List(Func<JsonObject, bool> wanted)
    {
        var found = Json.Array(_roles.Ordered(null, descending: false).Where(role => wanted(role.Real)).Select(role => role.Real.DeepClone()));
        return OperationResult.Ok(engine.Options.AwsRolesAsArray ? found : new JsonObject { ["count"] = found.Count, ["items"] = found });
    }

    private StoredObject Need(OperationContext context) => _roles.Get(context.PathValue("awsrole_id")) ?? throw ApiException.NotFound("The AWS role");

    /// <summary>What was deleted here and still exists there is found again, as a new role that nothing is mapped to.</summary>
    private void Scan()
    {
        foreach (var role in _atAws.Values)
        {
            role["id"] = engine.State.Ids.Next();
            role["roles"] = new JsonArray();
            role["updated"] = Timestamp.Precise(engine.Clock.UtcNow);
            _roles.Put(role);
        }

        _atAws.Clear();
    }

    private OperationResult GetToken(OperationContext context)
    {
        // The pages call the path value the id of a role, one of the SDKs sends that of the AWS role: either is found.
        var id = context.PathValue("role_id");
        var role = _roles.Get(id)?.Real
            ?? _roles.Ordered(null, descending: false).FirstOrDefault(candidate => Links(candidate.Real).Contains(id))?.Real
            ?? throw ApiException.NotFound("The AWS role");
        if (!Links(role).Any(engine.Access.Roles(context.Caller).Contains))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "None of your roles grants this AWS role.");
        }

        var seconds = context.QueryInteger("ttl") ?? LongestAssumedRole;
        if (seconds > LongestAssumedRole)
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, $"ttl: between 900 and {LongestAssumedRole} expected.", "ttl");
        }

        var name = Json.Text(role["name"]);
        if (name.Contains(NeedsMfa, StringComparison.Ordinal) && string.IsNullOrEmpty(context.QueryText("tokencode")))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "AWS asks for an MFA code.", "tokencode");
        }

        return OperationResult.Ok(new JsonObject
        {
            ["access_key_id"] = $"ASIASIMULATED{context.Now.ToUnixTimeSeconds() % 10_000_000:d7}",
            ["secret_access_key"] = IdSource.Token(30),
            ["session_token"] = IdSource.Token(120),
            ["expires"] = Timestamp.Short(context.Now.AddSeconds(seconds)),
            ["descriptions"] = new JsonArray($"Assumed role {name}"),
        });
    }
}
