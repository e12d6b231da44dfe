using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.SecretsManager;

/// <summary>
/// Rotation of passwords of host accounts. The outcome shows in the host secret and in the host itself; the new
/// password becomes the passphrase of the account, which checkouts follow.
/// </summary>
internal sealed class HostRotation(SimulatorEngine engine)
{
    public const string Secrets = "secrets-manager/host-secrets";

    private static readonly string[] Shared = ["access_group_id", "use_main_account", "protocol", "certificate_validation_options", "password_policy_id", "script_template_id"];

    private ObjectStore Stored => engine.State.Collection(Secrets);

    public void Register(ServiceBuilder service)
    {
        engine.State.Define(Secrets, "host_id").Renderer = AnswerRenderer.For(service.Schema("HostSecret"), engine.Options.ServerVersion);
        service.Handle("getHostSecret", context => OperationResult.Ok(Shown(Need(context))));
        service.Handle("createHostSecret", Create);
        service.Handle("deleteHostSecret", context =>
        {
            var secret = Need(context);
            Stored.Remove(secret["host_id"]!.ToString());
            engine.State.Hosts.Change(secret["host_id"]!.ToString(), host => host["password_rotation_enabled"] = false);
            return OperationResult.Done();
        });
        service.Handle("rotateHostPassword", Rotate);
        service.Handle("setHostPassword", context =>
        {
            var host = NeedHost(context);
            var account = NeedPrincipal(host, context.PathValue("account"))["principal"]!.ToString();
            SetPassword(host["id"]!.ToString(), account, context.BodyObject["password"]!.ToString());
            return OperationResult.Done();
        });
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray)?.OfType<JsonObject>() ?? [];

    private static JsonObject? Account(JsonObject secret, string name) =>
        Objects(secret["accounts"]).FirstOrDefault(account => Resource.Equal(account["account"], name));

    private static JsonObject? Principal(JsonObject host, string name) =>
        Objects(host["principals"]).FirstOrDefault(principal => name.Length > 0 && Resource.Equal(principal["principal"], name));

    private static JsonObject NeedPrincipal(JsonObject host, string name) =>
        Principal(host, name) ?? throw ApiException.NotFound($"The account {name} on {host["common_name"]}");

    private static JsonObject Shown(JsonObject secret)
    {
        secret.Remove("host_id");
        if (secret["metadata"]?["password_policy_id"] is { } policy)
        {
            // The name that the vendor's Go SDK has for it.
            secret["metadata"]!["policy_id"] = policy.DeepClone();
        }

        return secret;
    }

    private JsonObject NeedHost(OperationContext context)
    {
        var id = context.PathValue("host_id");
        return engine.State.Hosts.Find(id) ?? throw ApiException.NotFound($"Host {id}");
    }

    private JsonObject Need(OperationContext context)
    {
        var host = NeedHost(context);
        return Current(host) ?? throw ApiException.NotFound($"A host secret of {host["common_name"]}");
    }

    /// <summary>What is stored for a host, brought in line with the host; null when its passwords are not rotated.</summary>
    private JsonObject? Current(JsonObject host)
    {
        var id = host["id"]!.ToString();
        var secret = Stored.Find(id);
        if (host["password_rotation_enabled"]?.GetValue<bool>() != true)
        {
            return secret;
        }

        if (secret is null)
        {
            var rotation = host["password_rotation"] as JsonObject ?? [];
            var metadata = new JsonObject
            {
                ["host_id"] = id,
                ["operating_system"] = rotation["operating_system"]?.ToString().ToLowerInvariant() ?? "linux",
                ["created"] = Timestamp.Precise(engine.Clock.UtcNow),
                ["updated"] = Timestamp.Precise(engine.Clock.UtcNow),
            };
            foreach (var name in Shared)
            {
                if (rotation[name] is { } value)
                {
                    metadata[name] = value.DeepClone();
                }
            }

            secret = new JsonObject { ["host_id"] = id, ["metadata"] = metadata, ["accounts"] = new JsonArray() };
        }

        foreach (var principal in Objects(host["principals"]).Where(principal => principal["rotate"]?.GetValue<bool>() == true))
        {
            var name = principal["principal"]?.ToString() ?? string.Empty;
            if (name.Length > 0 && Account(secret, name) is null)
            {
                secret["accounts"]!.AsArray().Add(NewAccount(id, name));
            }
        }

        Stored.Put(secret);
        return secret;
    }

    private JsonObject NewAccount(string hostId, string name) => new()
    {
        ["account"] = name,
        ["host_id"] = hostId,
        ["last_error_details"] = string.Empty,
        ["created"] = Timestamp.Precise(engine.Clock.UtcNow),
        ["created_by"] = string.Empty,
    };

    private OperationResult Create(OperationContext context)
    {
        var host = NeedHost(context);
        var id = host["id"]!.ToString();
        var body = context.BodyObject;
        var metadata = body["metadata"]!.DeepClone().AsObject();
        metadata.Remove("winrm_main_account_password");
        metadata["host_id"] = id;
        metadata["created"] = Timestamp.Precise(context.Now);
        metadata["created_by"] = context.Caller.UserId;
        metadata["updated"] = Timestamp.Precise(context.Now);
        metadata["updated_by"] = context.Caller.UserId;
        var accounts = new JsonArray();
        foreach (var wanted in Objects(body["accounts"]))
        {
            var account = NewAccount(id, wanted["account"]!.ToString());
            account["created_by"] = context.Caller.UserId;
            accounts.Add(account);
            if (wanted["initial_password"]?.ToString() is { Length: > 0 } password)
            {
                SetPassword(id, wanted["account"]!.ToString(), password);
            }
        }

        var secret = new JsonObject { ["host_id"] = id, ["metadata"] = metadata, ["accounts"] = accounts };
        Stored.Put(secret);
        return OperationResult.Ok(Shown(secret));
    }

    private OperationResult Rotate(OperationContext context)
    {
        var host = NeedHost(context);
        var id = host["id"]!.ToString();
        var name = context.PathValue("account");
        if (Current(host) is not { } secret)
        {
            throw new ApiException(400, ErrorCodes.FeatureDisabled, $"Password rotation is not enabled for {host["common_name"]}.");
        }

        if (Account(secret, name) is null)
        {
            throw ApiException.NotFound($"The rotated account {name} on {host["common_name"]}");
        }

        Stored.Change(id, document => Account(document, name)!["rotation_initiate"] = Timestamp.Precise(context.Now));
        var planted = context.JobError(id);
        context.State.Schedule(engine.Options.RotationTime, () => Finish(id, name, planted));
        return OperationResult.Done();
    }

    private void Finish(string hostId, string name, string? planted)
    {
        if (engine.State.Hosts.Find(hostId) is not { } host || Stored.Get(hostId) is null)
        {
            return;
        }

        var now = Timestamp.Precise(engine.Clock.UtcNow);
        var error = planted ?? Obstacle(host, name);
        if (error is null)
        {
            SetPassword(hostId, name, PasswordMaker.Make(Policy(Stored.Get(hostId)!.Real)));
        }

        Stored.Change(hostId, secret =>
        {
            if (Account(secret, name) is { } account)
            {
                account[error is null ? "last_rotated" : "last_error"] = now;
                account["last_error_details"] = error ?? string.Empty;
                if (error is null)
                {
                    account.Remove("last_error");
                }
            }
        });
        engine.State.Hosts.Change(hostId, document =>
        {
            if (document["password_rotation"] is not JsonObject rotation)
            {
                return;
            }

            if (rotation["rotation_status"] is not JsonArray statuses)
            {
                rotation["rotation_status"] = statuses = [];
            }

            var status = Objects(statuses).FirstOrDefault(one => Resource.Equal(one["principal"], name));
            if (status is null)
            {
                statuses.Add(status = new JsonObject { ["principal"] = name, ["last_rotated"] = null, ["last_error"] = null, ["last_error_details"] = string.Empty });
            }

            status[error is null ? "last_rotated" : "last_error"] = now;
            status["last_error_details"] = error ?? string.Empty;
            if (error is null)
            {
                status["last_error"] = null;
            }
        });
        engine.Audit.Write(
            "secrets-manager", error is null ? 1707 : 1706, ("hostID", hostId), ("hostname", host["common_name"]?.ToString()), ("account", name), ("error", error));
    }

    /// <summary>Why a rotation on this host cannot work; null if it can.</summary>
    private static string? Obstacle(JsonObject host, string name)
    {
        if (host["disabled"]?.ToString().StartsWith("BY_", System.StringComparison.Ordinal) == true)
        {
            return "The host cannot be reached: it is disabled.";
        }

        if (Principal(host, name) is not { } principal)
        {
            return $"The host has no account {name}.";
        }

        return string.IsNullOrEmpty(principal["passphrase"]?.ToString()) ? "The present password of the account is not known." : null;
    }

    private JsonObject? Policy(JsonObject secret) =>
        engine.State.Collection(SecretsManagerService.Policies).Get(Json.Text(secret["metadata"]?["password_policy_id"]))?.Real;

    private void SetPassword(string hostId, string account, string password) => engine.State.Hosts.Change(hostId, host =>
    {
        if (Principal(host, account) is { } principal)
        {
            principal["passphrase"] = password;
        }
    });
}
