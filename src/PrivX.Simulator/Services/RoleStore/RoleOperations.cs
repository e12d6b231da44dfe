using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Roles, their members, and what a definition of a role would do.</summary>
internal sealed class RoleOperations(SimulatorEngine engine)
{
    /// <summary>With more matches than this an evaluation only counts. The real number is not documented.</summary>
    private const int LargestEvaluation = 100;

    public void Register(ServiceBuilder service)
    {
        var roles = service.Resource("roles", "Role", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = (_, role, _) => Complete(role);
            resource.Deleting = (_, role) =>
            {
                if (Json.IsTrue(role["system"]))
                {
                    throw new ApiException(403, ErrorCodes.PermissionDenied, "A built-in role cannot be deleted.");
                }
            };
        });
        service.Handle("createRole", context =>
        {
            var created = roles.Create(context);
            engine.Memberships.RoleChanged(Json.Text(created.Json!["id"]));
            return created;
        });
        service.Handle("updateRole", context => Changed(context, roles.Replace));
        service.Handle("deleteRole", context => Changed(context, roles.Delete));
        service.Handle("resolveRoles", Resolve);
        service.Handle("evaluateRole", Evaluate);
        service.Handle("listRoleMembers", context =>
        {
            var members = engine.Memberships.Members(roles.Need(context.For(service.Service.Operation("getRole"), context.PathValues)).Id);
            return ListPager.Page(context, UserOperations.Sorted(context, service.Schema("User"), members));
        });
    }

    private static OperationResult Resolve(OperationContext context)
    {
        var names = Json.Texts(context.Body).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = context.State.Roles.Ordered(null, descending: false).Where(role => names.Contains(Json.Text(role.Real["name"]))).ToArray();
        return OperationResult.OfPage(found, found.Length);
    }

    private static OperationResult Evaluate(OperationContext context)
    {
        var rules = context.BodyObject["source_rules"];
        var found = context.State.Users.Ordered(null, descending: false).Where(user => SourceRules.Matches(rules, user.Real)).ToArray();
        return OperationResult.OfPage(found.Length > LargestEvaluation ? [] : found, found.Length);
    }

    private void Complete(JsonObject role)
    {
        var groups = engine.State.Collection("authorizer/accessgroups");
        if (Json.Text(role["access_group_id"]) is { Length: > 0 } group && groups.Get(group) is null)
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "There is no such access group.", "access_group_id");
        }

        role["access_group_id"] ??= groups.All()[0]["id"]!.ToString();
        role["permissions"] ??= new JsonArray();
        role["source_rules"] ??= new JsonObject { ["type"] = "GROUP", ["match"] = "ANY", ["rules"] = new JsonArray() };
        role["system"] ??= false;
        role["member_count"] ??= 0;
        role["explicit_count"] ??= 0;
    }

    private OperationResult Changed(OperationContext context, OperationHandler handler)
    {
        var result = handler(context);
        engine.Memberships.RoleChanged(context.PathValue("role_id"));
        return result;
    }
}
