using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.HostStore;

/// <summary>Hosts, their certificates, and command whitelists.</summary>
internal sealed class HostStoreService : ISimulatedService
{
    private const string Never = "0001-01-01T00:00:00Z";

    public string Name => "host-store";

    public void Register(ServiceBuilder service)
    {
        var hosts = service.Resource("hosts", "Host", resource =>
        {
            resource.Unique = ["external_id"];
            resource.Complete = (context, host, before) => CompleteHost(context.State, host, before);
            resource.Collection.Changed = service.Engine.Secrets.SyncHost;
            AddCriteria(resource, service.Engine);
        });
        service.Handle("deployHost", context => Deploy(context, hosts));
        service.Handle("resolveHost", Resolve);
        service.Handle("setHostDeployable", context => hosts.Change(context, host => host["deployable"] = context.BodyObject["deployable"]!.DeepClone()));
        service.Handle("setHostDisabled", context => hosts.Change(context, host =>
            host["disabled"] = context.BodyObject["disabled"]!.GetValue<bool>() ? "BY_ADMIN" : "FALSE"));
        service.Handle("getDefaultServiceOptions", _ => OperationResult.Ok(DefaultServiceOptions()));

        var certificates = service.Resource("hosts/{host_id}/session_host_certificates", "SessionHostCertificate");
        service.Handle("deleteSessionHostCertificates", context =>
        {
            foreach (var stored in certificates.Collection.Ordered(null, descending: false).Where(stored => stored.Scope == context.PathValue("host_id")))
            {
                certificates.Collection.Remove(stored.Id);
            }

            return OperationResult.Done();
        });

        service.Resource("whitelists", "Whitelist", resource => resource.Unique = ["name"]);
        service.Handle("evaluateWhitelist", WhitelistEvaluation.Evaluate);
    }

    public static JsonObject DefaultServiceOptions() => new()
    {
        ["ssh"] = new JsonObject { ["shell"] = true, ["file_transfer"] = true, ["exec"] = true, ["tunnels"] = true, ["x11"] = true, ["other"] = true },
        ["rdp"] = new JsonObject { ["file_transfer"] = true, ["audio"] = true, ["clipboard"] = true },
        ["web"] = new JsonObject { ["file_transfer"] = true, ["audio"] = true, ["clipboard"] = true },
        ["vnc"] = new JsonObject { ["file_transfer"] = true, ["clipboard"] = true },
        ["db"] = new JsonObject { ["max_bytes_upload"] = 0, ["max_bytes_download"] = 0 },
    };

    /// <summary>Fills in what the server fills in.</summary>
    public static void CompleteHost(SimulatorState state, JsonObject host, JsonObject? before)
    {
        // The state has an operation of its own; what a replacement says about it does not count.
        host["disabled"] = before?["disabled"]?.DeepClone() ?? "FALSE";
        host["deleted"] = before?["deleted"]?.DeepClone() ?? false;
        host["access_group_id"] ??= state.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString();
        host["source_id"] ??= string.Empty;
        host["addresses"] ??= new JsonArray();
        host["services"] ??= new JsonArray();
        host["principals"] ??= new JsonArray();
        host["tags"] ??= new JsonArray();
        host["ssh_host_public_keys"] ??= new JsonArray();
        host["deployable"] ??= false;
        host["tofu"] ??= false;
        host["audit_enabled"] ??= false;
        if (host["password_rotation"] is JsonObject rotation && rotation["certificate_validation_options"]?.ToString() is { Length: 0 })
        {
            rotation.Remove("certificate_validation_options");
        }

        foreach (var service in Objects(host["services"]))
        {
            service["source"] ??= "UI";
            service["created"] ??= Never;
            service["updated"] ??= Never;
        }

        foreach (var key in Objects(host["ssh_host_public_keys"]))
        {
            key["fingerprint"] = SshPublicKey.Fingerprint(key["key"]?.ToString() ?? string.Empty);
        }

        foreach (var principal in Objects(host["principals"]))
        {
            principal["source"] ??= "UI";
            principal["roles"] ??= new JsonArray();
            foreach (var role in Objects(principal["roles"]))
            {
                var known = state.Roles.Get(role["id"]?.ToString() ?? string.Empty);
                role["deleted"] = known is null;
                if (known is not null)
                {
                    role["name"] = known.Real["name"]!.DeepClone();
                }
            }
        }
    }

    private static void AddCriteria(Resource resource, SimulatorEngine engine)
    {
        resource.NoCriteria.Add("filter");
        resource.Criteria["address"] = (host, wanted) =>
            Resource.Equal(host["addresses"] ?? new JsonArray(), wanted) || Objects(host["services"]).Any(service => Resource.Equal(service["address"], wanted));
        resource.Criteria["access_group_ids"] = (host, wanted) => Resource.Equal(host["access_group_id"], wanted);
        resource.Criteria["service"] = (host, wanted) => Objects(host["services"]).Any(service => Resource.Equal(service["service"], wanted));
        resource.Criteria["port"] = (host, wanted) => Objects(host["services"]).Any(service => Resource.Equal(service["port"], wanted));
        resource.Criteria["statuses"] = (host, wanted) => Objects(host["services"]).Any(service => Resource.Equal(service["status"], wanted));
        resource.Criteria["role"] = (host, wanted) =>
            Objects(host["principals"]).Any(principal => Objects(principal["roles"]).Any(role => Resource.Equal(role["id"], wanted)));
        resource.Criteria["cloud_providers"] = (host, wanted) => Resource.Equal(host["cloud_provider"], wanted);
        resource.Criteria["cloud_provider_regions"] = (host, wanted) => Resource.Equal(host["cloud_provider_region"], wanted);
        resource.Criteria["ignore_disabled_sources"] = (host, wanted) =>
            !wanted.GetValue<bool>()
            || engine.State.Sources.Get(host["source_id"]?.ToString() ?? string.Empty)?.Real["enabled"]?.GetValue<bool>() != false;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray)?.OfType<JsonObject>() ?? [];

    private static OperationResult Resolve(OperationContext context)
    {
        var protocol = context.BodyObject["service"]!.ToString();
        var address = context.BodyObject["address"]!.ToString();
        var port = context.BodyObject["port"];
        var folded = TextSearch.Fold(address);
        var found = context.State.Hosts.Ordered(null, descending: false)
            .Where(stored => stored.SearchText.AsSpan().IndexOf(folded) >= 0)
            .Where(stored => Objects(stored.Real["services"]).Any(service =>
                service["service"]?.ToString() == protocol
                && (port is null || Resource.Equal(service["port"], port))
                && (Resource.Equal(service["address"], address) || Resource.Equal(stored.Real["addresses"], address))))
            .Take(2)
            .ToArray();
        return found.Length switch
        {
            0 => throw ApiException.NotFound("A host with this service at this address"),
            1 => OperationResult.Ok(found[0]),
            _ => throw new ApiException(400, ErrorCodes.BadRequest, "More than one host offers this service at this address.", "address"),
        };
    }

    private static OperationResult Deploy(OperationContext context, Resource hosts)
    {
        var incoming = context.BodyObject;
        var externalId = incoming["external_id"]?.ToString();
        var known = string.IsNullOrEmpty(externalId) ? null : hosts.Collection.IdWith("external_id", externalId) is { } id ? hosts.Collection.Find(id) : null;
        if (known is not null && known["deployable"]?.GetValue<bool>() != true)
        {
            return Result(known["id"]!.ToString(), "SKIPPED");
        }

        var host = Replacement.Apply(hosts.Schema, known, incoming);
        host["id"] = known?["id"]?.DeepClone() ?? context.State.Ids.Next();
        host["deployable"] ??= true;
        hosts.Stamp(context, host, created: known is null);
        CompleteHost(context.State, host, known);
        hosts.Collection.Put(host);
        return Result(host["id"]!.ToString(), known is null ? "CREATED" : "UPDATED");

        static OperationResult Result(string id, string action) => OperationResult.Ok(new JsonObject { ["id"] = id, ["action"] = action });
    }
}
