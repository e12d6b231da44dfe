using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.Authorizer;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.ApiProxy;

/// <summary>Credentials with which programs of a user reach an API target. The server makes the secrets and gives them out apart.</summary>
internal sealed class ClientCredentials(SimulatorEngine engine, PretendCa ca)
{
    public const string Collection = "api-proxy/client-credentials";

    private static readonly string[] Changeable = ["name", "comment", "not_before", "not_after", "source_address", "privx_login_session_required", "enabled"];

    private readonly Dictionary<string, string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    private ObjectStore Stored => engine.State.Collection(Collection);

    public void Register(ServiceBuilder service)
    {
        engine.State.Define(Collection).Renderer = AnswerRenderer.For(service.Schema("ClientCredential"), engine.Options.ServerVersion);
        foreach (var (many, one) in new[] { ("listCurrentUserClientCredentials", "CurrentUserClientCredential"), ("listUserClientCredentials", "UserClientCredential") })
        {
            service.Handle(many, List);
            service.Handle($"create{one}", Create);
            service.Handle($"get{one}", context => OperationResult.Ok(Need(context)));
            service.Handle($"update{one}", Update);
            service.Handle($"delete{one}", context =>
            {
                var id = Need(context).Id;
                _secrets.Remove(id);
                Stored.Remove(id);
                return OperationResult.Done();
            });
            service.Handle($"get{one}Secret", Secret);
        }
    }

    /// <summary>Somebody has a credential from the start.</summary>
    public void Plant()
    {
        var target = engine.State.Collection(ApiProxyService.Targets).All().First(target => target["name"]!.ToString() == "Build cluster");
        var role = target["roles"]![0]!["id"]!.ToString();
        if (engine.State.Users.Ordered(null, descending: false).Select(stored => stored.Real).FirstOrDefault(user => Roles(user["roles"]).Contains(role)) is { } user)
        {
            var wanted = new JsonObject { ["name"] = "pipeline", ["target"] = new JsonObject { ["id"] = target["id"]!.ToString() } };
            Add(user["id"]!.ToString(), user["id"]!.ToString(), wanted);
        }
    }

    private static IEnumerable<string> Roles(JsonNode? roles) => (roles as JsonArray ?? []).Select(role => role!["id"]!.ToString());

    private static string Fitting(JsonObject target) => target["target_credential"]!["type"]!.ToString() switch
    {
        "token" => "token",
        "basicauth" => "basicauth",
        _ => "certificate",
    };

    private string Owner(OperationContext context)
    {
        if (!context.PathValues.TryGetValue("user_id", out var id))
        {
            return context.Caller.UserId;
        }

        return engine.State.Users.Get(id) is null && engine.State.Collection("local-user-store/api-clients").Get(id) is null
            ? throw ApiException.NotFound($"User {id}")
            : id;
    }

    private OperationResult List(OperationContext context)
    {
        var owner = Owner(context);
        var key = context.QueryText("sortkey");
        var found = Stored.Ordered(string.IsNullOrEmpty(key) ? null : key, ListPager.IsDescending(context));
        return ListPager.Page(context, [.. found.Where(stored => stored.Scope == owner)]);
    }

    private StoredObject Need(OperationContext context)
    {
        var stored = Stored.Get(context.PathValue("credential_id"));
        return stored is not null && stored.Scope == Owner(context) ? stored : throw ApiException.NotFound("The client credential");
    }

    private OperationResult Create(OperationContext context)
    {
        var owner = Owner(context);
        var id = Add(owner, context.Caller.UserId, context.BodyObject);
        return OperationResult.Created("id", id, $"/api-proxy/api/v1/users/{owner}/client-credentials/{id}");
    }

    private JsonObject Target(JsonObject wanted) =>
        engine.State.Collection(ApiProxyService.Targets).Find(wanted["target"]!["id"]!.ToString())
        ?? throw new ApiException(400, ErrorCodes.InvalidRequestData, "There is no such API target.", "target");

    private string Add(string owner, string author, JsonObject wanted)
    {
        var target = Target(wanted);
        var roles = Roles(target["roles"]).ToHashSet(StringComparer.Ordinal);
        if (engine.State.Users.Find(owner) is { } user && roles.Count > 0 && !Roles(user["roles"]).Any(roles.Contains))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "No role of the user gives access to the API target.");
        }

        var now = engine.Clock.UtcNow;
        var id = engine.State.Ids.Next();
        var type = wanted["type"]?.ToString() is { Length: > 0 } given ? given : Fitting(target);
        var credential = new JsonObject
        {
            ["id"] = id,
            ["user_id"] = owner,
            ["name"] = wanted["name"]!.ToString(),
            ["comment"] = wanted["comment"]?.ToString() ?? string.Empty,
            ["target"] = new JsonObject { ["id"] = target["id"]!.ToString(), ["name"] = target["name"]!.ToString(), ["deleted"] = false },
            ["type"] = type,
            ["not_before"] = wanted["not_before"]?.ToString() is { Length: > 0 } from ? from : Timestamp.Short(now),
            ["not_after"] = wanted["not_after"]?.ToString() is { Length: > 0 } to ? to : Timestamp.Short(now.AddDays(30)),
            ["source_address"] = wanted["source_address"]?.DeepClone() ?? new JsonArray(),
            ["privx_login_session_required"] = wanted["privx_login_session_required"]?.ToString() ?? "DEFAULT",
            ["enabled"] = wanted["enabled"]?.GetValue<bool>() ?? true,
            ["last_used"] = null,
            ["created"] = Timestamp.Precise(now),
            ["author"] = author,
            ["updated"] = Timestamp.Precise(now),
            ["updated_by"] = author,
        };
        _secrets[id] = MakeSecret(credential, type, id);
        Stored.Put(credential, owner);
        return id;
    }

    private string MakeSecret(JsonObject credential, string type, string id)
    {
        switch (type)
        {
            case "basicauth":
                credential["basic_auth_username"] = $"privx-{id[..8]}";
                return IdSource.Token(18);
            case "certificate":
                using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    var now = engine.Clock.UtcNow;
                    using var certificate = ca.Issue(new CertificateRequest($"CN={id}", key, HashAlgorithmName.SHA256), now.AddMinutes(-1), now.AddDays(30));
                    credential["certificate"] = certificate.ExportCertificatePem();
                    return key.ExportPkcs8PrivateKeyPem();
                }

            default:
                return IdSource.Token();
        }
    }

    private OperationResult Update(OperationContext context)
    {
        var stored = Need(context);
        var wanted = context.BodyObject;
        var before = stored.Real;
        if (Timestamp.Read(wanted["not_after"]) > Timestamp.Read(before["not_after"]) || Timestamp.Read(wanted["not_before"]) < Timestamp.Read(before["not_before"]))
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The validity can be shortened, not extended.", "not_after");
        }

        foreach (var (member, mine) in new[] { ("type", before["type"]!), ("target", before["target"]!["id"]!) })
        {
            var sent = member == "target" ? wanted["target"]!["id"] : wanted["type"];
            if (sent is not null && sent.ToString().Length > 0 && !Resource.Equal(sent, mine))
            {
                throw new ApiException(400, ErrorCodes.InvalidRequestData, $"The {member} of a client credential cannot change.", member);
            }
        }

        Stored.Change(stored.Id, credential =>
        {
            foreach (var member in Changeable)
            {
                if (wanted[member] is { } value && value.ToString().Length > 0)
                {
                    credential[member] = value.DeepClone();
                }
            }

            credential["updated"] = Timestamp.Precise(context.Now);
            credential["updated_by"] = context.Caller.UserId;
        });
        return OperationResult.Done();
    }

    private OperationResult Secret(OperationContext context)
    {
        var credential = Need(context).Real;
        var secret = _secrets[credential["id"]!.ToString()];
        if (context.QueryText("format") != "kubeconfig")
        {
            return OperationResult.Text("text/plain", Encoding.UTF8.GetBytes(secret));
        }

        var name = credential["target"]!["name"]!.ToString();
        var user = credential["type"]!.ToString() switch
        {
            "token" => $"    token: {secret}",
            "basicauth" => $"    username: {credential["basic_auth_username"]}\n    password: {secret}",
            _ => $"    client-certificate-data: {Base64(credential["certificate"]!.ToString())}\n    client-key-data: {Base64(secret)}",
        };
        var file = $"""
            apiVersion: v1
            kind: Config
            clusters:
            - name: "{name}"
              cluster:
                server: https://{Target(credential)["authorized_endpoints"]![0]!["host"]}
                proxy-url: http://privx.nordlys.example:8448
                certificate-authority-data: {Base64(ca.Pem)}
            users:
            - name: "{credential["name"]}"
              user:
            {user}
            contexts:
            - name: "{name}"
              context: {'{'} cluster: "{name}", user: "{credential["name"]}" {'}'}
            current-context: "{name}"

            """;
        return OperationResult.Ok(new JsonObject
        {
            ["kubeconfig"] = new JsonObject { ["data"] = file.Replace("\r\n", "\n", StringComparison.Ordinal) },
            ["kubectl_commands"] = new JsonObject { ["data"] = new JsonArray($"kubectl config use-context \"{name}\"") },
        });

        static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }
}
