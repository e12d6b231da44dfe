using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Sources with their refresh, and roles and users as far as hosts refer to them.</summary>
internal sealed class RoleStoreService : ISimulatedService
{
    private static readonly string[] SearchedNames = ["principal", "full_name", "email"];

    private static readonly string[] SecretMembers =
    [
        "ldap_bind_password", "iam_secret_access_key", "azure_client_secret", "oidc_client_secret", "openstack_password", "vmware_password",
        "scim_password", "ukm_token", "oci_private_key", "proxmox_secret", "msgraph_client_secret", "google_cloud_config_json",
    ];

    public string Name => "role-store";

    public void Register(ServiceBuilder service)
    {
        var sources = service.Resource("sources", "Source", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = CompleteSource;
        });
        service.Handle("refreshSources", context => Refresh(context, sources));

        service.Resource("roles", "Role", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = CompleteRole;
            resource.Deleting = (_, role) =>
            {
                if (role["system"]?.GetValue<bool>() == true)
                {
                    throw new ApiException(403, ErrorCodes.PermissionDenied, "A built-in role cannot be deleted.");
                }
            };
        });
        service.Handle("resolveRoles", ResolveRoles);

        service.Resource("users", "User", resource => resource.Criteria["user_id"] = (user, wanted) => Resource.Equal(user["id"], wanted));
        service.Handle("getCurrentUser", CurrentUser);
        service.Handle("searchExternalUsers", SearchExternal);
    }

    private static void CompleteSource(OperationContext context, JsonObject source, JsonObject? before)
    {
        if (source["enabled"]?.GetValue<bool>() == false)
        {
            source["status_code"] = "DISABLED";
            source["status_text"] = "Disabled";
        }
        else if (before is null || before["status_code"]?.ToString() == "DISABLED")
        {
            source["status_code"] = "OK";
            source["status_text"] = "Connection not tried yet";
        }
    }

    private static OperationResult Refresh(OperationContext context, Resource sources)
    {
        var ids = context.Body!.AsArray().Select(id => id!.ToString()).ToArray();
        foreach (var id in ids)
        {
            if (sources.Collection.Get(id) is null)
            {
                throw ApiException.NotFound($"Source {id}");
            }
        }

        foreach (var id in ids)
        {
            sources.Collection.Change(id, source => source["status_text"] = "Refreshing");
            context.State.Schedule(context.Engine.Options.SourceRefreshTime, () => FinishRefresh(context.Engine, id));
        }

        return OperationResult.Ok(sources.Collection.Get(ids[0])!);
    }

    private static void FinishRefresh(SimulatorEngine engine, string id) => engine.State.Sources.Change(id, source =>
    {
        var connection = source["connection"] as JsonObject ?? [];

        // A stored mask is a wrong password: who writes masks back finds out here.
        var damaged = SecretMembers.FirstOrDefault(name => connection[name]?.ToString() == AnswerRenderer.Mask);
        if (source["enabled"]?.GetValue<bool>() == false)
        {
            source["status_code"] = "DISABLED";
            source["status_text"] = "Disabled";
        }
        else if (damaged is not null)
        {
            source["status_code"] = "NOK";
            source["status_text"] = "Authentication failed: invalid credentials";
        }
        else
        {
            var users = engine.State.Users.Ordered(null, descending: false).Count(user => user.Real["source"]?.ToString() == id);
            source["status_code"] = "OK";
            source["status_text"] = string.Create(CultureInfo.InvariantCulture, $"Refreshed, {users} users");
        }

        source["updated"] = Timestamp.Precise(engine.Clock.UtcNow);
    });

    private static void CompleteRole(OperationContext context, JsonObject role, JsonObject? before)
    {
        role["access_group_id"] ??= context.Engine.State.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString();
        role["permissions"] ??= new JsonArray();
        role["source_rules"] ??= new JsonObject { ["type"] = "GROUP", ["match"] = "ANY", ["rules"] = new JsonArray() };
        role["system"] ??= false;
        role["member_count"] ??= 0;
    }

    private static OperationResult ResolveRoles(OperationContext context)
    {
        var names = context.Body!.AsArray().Select(name => name!.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = context.State.Roles.Ordered(null, descending: false).Where(role => names.Contains(role.Real["name"]!.ToString())).ToArray();
        return OperationResult.OfPage(found, found.Length);
    }

    // What the directories know is what a refresh has read of them.
    private static OperationResult SearchExternal(OperationContext context)
    {
        var words = (context.BodyObject["keywords"]?.ToString() ?? string.Empty).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var source = context.BodyObject["source"]?.ToString();
        var found = context.State.Users.Ordered(null, descending: false)
            .Where(user => user.Real["source_type"]?.ToString() != "LOCAL")
            .Where(user => string.IsNullOrEmpty(source) || user.Real["source"]?.ToString() == source)
            .Where(user => words.All(word => SearchedNames.Any(name => user.Real[name]?.ToString().Contains(word, StringComparison.OrdinalIgnoreCase) == true)))
            .ToArray();
        return OperationResult.OfPage(found, found.Length);
    }

    private static OperationResult CurrentUser(OperationContext context)
    {
        var caller = context.Caller;
        if (context.State.Users.Get(caller.UserId) is not { } stored)
        {
            return OperationResult.Ok(new JsonObject
            {
                ["id"] = caller.UserId,
                ["principal"] = caller.UserName,
                ["source"] = string.Empty,
                ["source_type"] = "API-CLIENT",
                ["full_name"] = caller.UserName,
                ["permissions"] = new JsonArray("hosts-view", "hosts-manage", "roles-view", "users-view", "sources-view", "sources-manage"),
                ["roles"] = new JsonArray(),
                ["current_session_id"] = caller.Id,
            });
        }

        var user = JsonNode.Parse(stored.Answer)!;
        user["current_session_id"] = caller.Id;
        return OperationResult.Ok(user);
    }
}
