using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Sources with their refresh, log collectors and identity providers; roles, users and what hangs on them have classes of their own.</summary>
internal sealed class RoleStoreService : ISimulatedService
{
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

        new RoleOperations(service.Engine).Register(service);
        new RolePrincipalKeys(service.Engine).Register(service);
        new UserOperations(service.Engine).Register(service);
        new AuthorizedKeys(service.Engine).Register(service);
        new AwsRoles(service.Engine).Register(service);
        service.Resource("users/{user_id}/webauthn-credentials", "WebAuthnCredential", resource => resource.SortKeys["user_id"] = "author");
        service.Resource("logconf/collectors", "LogCollector", resource => resource.Complete = (_, collector, _) =>
        {
            var isOn = Json.IsTrue(collector["enabled"]);
            collector["status_code"] = isOn ? "OK" : "DISABLED";
            collector["status_text"] = isOn ? "Connected" : "Disabled";
        });
        service.Resource("identity-providers", "IdentityProvider", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = CompleteIdentityProvider;
        });
    }

    private static void CompleteIdentityProvider(OperationContext context, JsonObject provider, JsonObject? before)
    {
        provider["enabled"] ??= true;
        var missing = Json.Text(provider["public_key_method"]) switch
        {
            "x5u" when Json.Text(provider["x5u_trust_anchor"]).Length == 0 => "x5u_trust_anchor",
            "x5u-publickey" when Json.Text(provider["x5u_prefix"]).Length == 0 => "x5u_prefix",
            _ => null,
        };
        if (missing is not null)
        {
            throw new ApiException(400, ErrorCodes.RequiredValueMissing, "This method of getting the key needs it.", missing);
        }

        var source = context.State.Sources.Get(Json.Text(provider["users_directory"]))?.Real;
        if (source is null || Json.Text(source["connection"]?["type"]) == "OIDC")
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "The users must be in a known directory, and not in an OIDC source.", "users_directory");
        }
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

        context.ForEach(ids, id =>
        {
            var error = context.JobError(id);
            sources.Collection.Change(id, source => source["status_text"] = "Refreshing");
            context.State.Schedule(context.Engine.Options.SourceRefreshTime, () => FinishRefresh(context.Engine, id, error));
        });
        return OperationResult.Ok(sources.Collection.Get(ids[0])!);
    }

    private static void FinishRefresh(SimulatorEngine engine, string id, string? error) => engine.State.Sources.Change(id, source =>
    {
        var connection = source["connection"] as JsonObject ?? [];

        // A stored mask is a wrong password: who writes masks back finds out here.
        var damaged = SecretMembers.FirstOrDefault(name => connection[name]?.ToString() == AnswerRenderer.Mask);
        if (source["enabled"]?.GetValue<bool>() == false)
        {
            source["status_code"] = "DISABLED";
            source["status_text"] = "Disabled";
        }
        else if (damaged is not null || error is not null)
        {
            source["status_code"] = "NOK";
            source["status_text"] = error ?? "Authentication failed: invalid credentials";
        }
        else
        {
            var users = engine.State.Users.Ordered(null, descending: false).Count(user => user.Real["source"]?.ToString() == id);
            if (users == 0)
            {
                users = NewPeople.Bring(engine, id, source);
            }

            source["status_code"] = "OK";
            source["status_text"] = string.Create(CultureInfo.InvariantCulture, $"Refreshed, {users} users");
        }

        source["updated"] = Timestamp.Precise(engine.Clock.UtcNow);
    });
}
