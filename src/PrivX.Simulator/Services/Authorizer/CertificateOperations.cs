using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Tls;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>CAs, certificates, revocation lists, trust anchors, and certificates for single SSH log-ins.</summary>
internal static class CertificateOperations
{
    private const string FileType = "application/octet-stream";

    private static readonly TimeSpan SshLifetime = TimeSpan.FromMinutes(5);

    private static readonly string[] RsaTypes = ["rsa-sha2-256", "rsa-sha2-512"];

    public static void Register(ServiceBuilder service)
    {
        service.Handle("createAccessGroupCA", AddToGroup);
        service.Handle("deleteAccessGroupCA", RemoveFromGroup);
        service.Handle("listCertificateAuthorities", context => List(context, string.Empty));
        service.Handle("downloadCertificateAuthority", context => OperationResult.File(FileType, Ca(context, string.Empty).Certificate.RawData));
        service.Handle("downloadCertificateRevocationList", context => RevocationList(context, string.Empty));

        // Three types have paths of their own that mean the same.
        AddType(service, "Extender", "extender");
        AddType(service, "WebProxy", "icap");
        AddType(service, "Component", null);
        service.Handle("getCertificateAuthorityConfig", context => OperationResult.Ok(context.Engine.Certificates.Configuration(Kind(context)).DeepClone()));
        service.Handle("updateCertificateAuthorityConfig", Configure);
        service.Handle("enrollComponentCertificate", Enroll);
        service.Handle("revokeComponentCertificate", context => OperationResult.Ok(new JsonObject
        {
            ["ids"] = new JsonArray([.. context.Engine.Certificates.Revoke(Kind(context), context.BodyObject, context.Now).Select(id => JsonValue.Create(id))]),
        }));

        service.Handle("listCertificates", context =>
        {
            var all = context.Engine.Certificates.All();
            return OperationResult.Ok(new JsonObject { ["count"] = all.Count, ["items"] = new JsonArray([.. all]) });
        });
        service.Handle("searchCertificates", Search);
        service.Handle("getCertificate", context => OperationResult.Ok(
            context.Engine.Certificates.All().FirstOrDefault(certificate => Resource.Equal(certificate["id"], context.PathValue("certificate_id")))
            ?? throw ApiException.NotFound("The certificate")));
        service.Handle("listCertificateTemplates", Templates);
        service.Handle("getExtenderTrustAnchor", context => OperationResult.Ok(TrustAnchor(context.Engine.Certificates.Primary("extender").Pem)));
        service.Handle("getSslTrustAnchor", context => OperationResult.Ok(TrustAnchor(ServerCa(context.Engine))));
        service.Handle("requestSshCertificate", SignForLogIn);
    }

    /// <summary>Every access group has a CA, and signs with one of its own.</summary>
    public static void CompleteGroup(SimulatorEngine engine, JsonObject group, JsonObject? before)
    {
        var id = group["id"]!.ToString();
        group["default"] ??= before?["default"]?.DeepClone() ?? false;
        if (before is null)
        {
            group["ca_id"] = engine.Certificates.Add(string.Empty, id, $"PrivX simulator CA for {group["name"]}").Id;
            group["primary_ca_id"] = group["ca_id"]!.DeepClone();
            return;
        }

        if (group["primary_ca_id"]?.ToString() is not { Length: > 0 } primary)
        {
            group["primary_ca_id"] = before["primary_ca_id"]?.DeepClone();
        }
        else if (!engine.Certificates.Authorities.Any(ca => ca.AccessGroupId == id && Resource.Equal(JsonValue.Create(ca.Id), primary)))
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "The access group has no such CA.", "primary_ca_id");
        }
    }

    /// <summary>The CA that vouches for the server itself.</summary>
    public static string ServerCa(SimulatorEngine engine) => engine.Options.PlainHttp
        ? engine.Certificates.Primary("icap").Pem
        : CertificateAuthority.Identity(engine.Options.Tls).CaPem;

    private static void AddType(ServiceBuilder service, string word, string? kind)
    {
        service.Handle($"list{word}CertificateAuthorities", context => List(context, kind ?? Kind(context)));
        service.Handle($"download{word}CertificateAuthority", context =>
            OperationResult.File(FileType, Encoding.ASCII.GetBytes(Ca(context, kind ?? Kind(context)).Pem)));
        service.Handle($"download{word}CertificateRevocationList", context => RevocationList(context, kind ?? Kind(context)));
    }

    private static string Kind(OperationContext context) => context.PathValue("ca_type");

    private static PretendCa Ca(OperationContext context, string kind) => context.Engine.Certificates.Need(kind, context.PathValue("ca_id"));

    private static OperationResult List(OperationContext context, string kind)
    {
        var group = context.QueryText("access_group_id");
        return OperationResult.Ok(new JsonArray([.. context.Engine.Certificates.Authorities
            .Where(ca => ca.Kind == kind && (string.IsNullOrEmpty(group) || string.Equals(ca.AccessGroupId, group, StringComparison.OrdinalIgnoreCase)))
            .Select(ca => ca.Describe())]));
    }

    private static OperationResult RevocationList(OperationContext context, string kind) =>
        OperationResult.File(FileType, context.Engine.Certificates.RevocationList(Ca(context, kind)));

    private static JsonObject NeedGroup(OperationContext context) =>
        context.State.Collection("authorizer/accessgroups").Find(context.PathValue("access_group_id")) ?? throw ApiException.NotFound("The access group");

    private static OperationResult AddToGroup(OperationContext context)
    {
        var group = NeedGroup(context);
        var ca = context.Engine.Certificates.Add(string.Empty, group["id"]!.ToString(), $"PrivX simulator CA for {group["name"]}, renewed");
        context.Engine.Audit.Write("authorizer", 440, ("caID", ca.Id), ("accessGroupID", ca.AccessGroupId), ("userID", context.Caller.UserId));
        return OperationResult.Ok(JsonValue.Create(ca.Id));
    }

    private static OperationResult RemoveFromGroup(OperationContext context)
    {
        var group = NeedGroup(context);
        var ca = Ca(context, string.Empty);
        if (ca.AccessGroupId != group["id"]!.ToString())
        {
            throw ApiException.NotFound($"The CA {ca.Id}");
        }

        if (Resource.Equal(group["primary_ca_id"], ca.Id))
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The access group signs with this CA: make another one primary before.", "ca_id");
        }

        context.Engine.Certificates.Authorities.Remove(ca);
        context.Engine.Audit.Write("authorizer", 441, ("caID", ca.Id), ("accessGroupID", ca.AccessGroupId), ("userID", context.Caller.UserId));
        return OperationResult.Done();
    }

    private static OperationResult Configure(OperationContext context)
    {
        var configuration = context.Engine.Certificates.Configuration(Kind(context));
        foreach (var name in new[] { "ca_id", "primary_ca_id" })
        {
            if (context.BodyObject[name]?.ToString() is { Length: > 0 } id)
            {
                configuration[name] = context.Engine.Certificates.Authorities.Any(ca => ca.Kind == Kind(context) && ca.Id == id)
                    ? id
                    : throw new ApiException(400, ErrorCodes.InvalidRequestData, "The component type has no such CA.", name);
            }
        }

        configuration["updated"] = Timestamp.Precise(context.Now);
        configuration["updated_by"] = context.Caller.UserId;
        context.Engine.Audit.Write("authorizer", 453, ("component", Kind(context)), ("userID", context.Caller.UserId));
        return OperationResult.Done();
    }

    private static OperationResult Enroll(OperationContext context)
    {
        var store = context.Engine.Certificates;
        var ca = context.BodyObject["ca_id"]?.ToString() is { Length: > 0 } id ? store.Need(Kind(context), id) : store.Primary(Kind(context));
        CertificateRequest request;
        try
        {
            // The names that a component asks for are its own; a pretend CA takes them over.
            request = CertificateRequest.LoadSigningRequestPem(
                context.BodyObject["csr"]!.ToString(), HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "The signing request cannot be read.", "csr");
        }

        var certificate = store.Enroll(ca, request, context.BodyObject["owner"]!.ToString(), context.Now.AddMinutes(-5), context.Now.AddDays(365));
        context.Engine.Audit.Write("authorizer", 442, ("certificateID", certificate["id"]!.ToString()), ("userID", context.Caller.UserId));
        return OperationResult.Ok(new JsonObject { ["id"] = certificate["id"]!.ToString(), ["cert"] = certificate["cert"]!.ToString(), ["ca"] = ca.Pem });
    }

    private static OperationResult Search(OperationContext context)
    {
        var found = context.Engine.Certificates.All().Where(certificate => Fits(certificate, context.BodyObject));
        return ListPager.Page(context, ListPager.Sort(context, found, context.QueryText("sortkey") ?? "id"));
    }

    private static bool Fits(JsonObject certificate, JsonObject wanted)
    {
        return Is("id", "id") && Is("type", "type") && Is("owner_id", "owner_id") && Is("key_id", "subject_key_id")
            && Contains("subject") && Contains("issuer")
            && (Unset("not_before") || Timestamp.IsWithin(certificate["not_before"], wanted["not_before"], null))
            && (Unset("not_after") || Timestamp.IsWithin(certificate["not_after"], null, wanted["not_after"]))
            && certificate["status"]!.ToString() switch
            {
                "CERT_REVOKED" => wanted["include_revoked"]?.GetValue<bool>() == true,
                "CERT_EXPIRED" => wanted["include_expired"]?.GetValue<bool>() == true,
                _ => true,
            };

        bool Unset(string name) => string.IsNullOrEmpty(wanted[name]?.ToString());

        bool Is(string name, string member) => Unset(name) || Resource.Equal(certificate[member], wanted[name]!);

        bool Contains(string name) => Unset(name) || certificate[name]!.ToString().Contains(wanted[name]!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static OperationResult Templates(OperationContext context)
    {
        var service = context.QueryText("service");
        JsonObject[] all =
        [
            new()
            {
                ["name"] = "openssh", ["description"] = "OpenSSH certificate", ["service"] = "SSH", ["type"] = "openssh",
                ["rsa_signature_types"] = new JsonArray([.. RsaTypes.Select(type => JsonValue.Create(type))]),
                ["key_id"] = "{{user}}", ["principals"] = new JsonArray("{{role}}"), ["extensions"] = new JsonArray("permit-pty", "permit-port-forwarding"),
            },
            new()
            {
                ["name"] = "x509", ["description"] = "X.509 certificate for Tectia", ["service"] = "SSH", ["type"] = "ssh-x509v3",
                ["rsa_signature_types"] = new JsonArray("rsa-sha2-256"),
            },
            new() { ["name"] = "smartcard", ["description"] = "Virtual smart card", ["service"] = "RDP", ["type"] = "rdp-smartcard" },
            new()
            {
                ["name"] = "api-client", ["description"] = "Client certificate for API targets", ["service"] = "API", ["type"] = "api-proxy",
                ["key_usage"] = new JsonArray("digitalSignature"), ["extended_key_usage"] = new JsonArray("clientAuth"),
            },
        ];
        var found = all.Where(template => string.IsNullOrEmpty(service) || Resource.Equal(template["service"], service)).ToArray();
        return OperationResult.Ok(new JsonObject { ["count"] = found.Length, ["items"] = new JsonArray([.. found]) });
    }

    private static JsonObject TrustAnchor(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return new JsonObject
        {
            ["trust_anchor"] = pem,
            ["trust_anchor_sha1"] = PretendCa.Fingerprint(certificate, HashAlgorithmName.SHA1),
            ["trust_anchor_sha256"] = PretendCa.Fingerprint(certificate, HashAlgorithmName.SHA256),
        };
    }

    private static OperationResult SignForLogIn(OperationContext context)
    {
        var wanted = context.BodyObject;
        var host = Given("hostid") is { } id ? context.State.Hosts.Find(id)
            : Given("hostname") is { } name ? HostCalled(context.State, name)
            : null;
        if (host is null && (Given("hostid") ?? Given("hostname")) is not null)
        {
            throw ApiException.NotFound("The host");
        }

        if (Given("roleid") is { } role && context.State.Roles.Get(role) is null)
        {
            throw ApiException.NotFound("The role");
        }

        var (keyType, fields) = ReadKey(wanted["public_key"]!.ToString());

        // Without a host the default access group signs.
        var groups = context.State.Collection("authorizer/accessgroups");
        var group = host is null ? groups.All()[0] : groups.Find(host["access_group_id"]?.ToString() ?? string.Empty);
        var ca = context.Engine.Certificates.Need(string.Empty, group?["primary_ca_id"]?.ToString() ?? string.Empty);
        var user = wanted["username"]?.ToString() is { Length: > 0 } account ? account : "root";
        var certificates = new JsonArray();
        foreach (var type in keyType == "ssh-rsa" ? RsaTypes : [keyType])
        {
            var certificateType = $"{type}-cert-v01@openssh.com";
            var data = Convert.ToBase64String(SshCertificate(ca, keyType, fields, user, context.Now));
            certificates.Add(new JsonObject
            {
                ["type"] = certificateType,
                ["data"] = data,
                ["data_string"] = $"{certificateType} {data}",
                ["chain"] = new JsonArray(),
            });
        }

        context.Engine.Audit.Write("authorizer", 401, ("hostID", host?["id"]?.ToString()), ("account", user), ("userID", context.Caller.UserId));
        return OperationResult.Ok(new JsonObject
        {
            ["certificates"] = certificates,
            ["principal_keys"] = new JsonArray(),
            ["response_code"] = 0,
            ["message"] = string.Empty,
        });

        string? Given(string member) => wanted[member]?.ToString() is { Length: > 0 } value ? value : null;
    }

    private static JsonObject? HostCalled(SimulatorState state, string name) => state.Hosts.FindBy("common_name", name)
        ?? state.Hosts.Ordered(null, descending: false).FirstOrDefault(host => Resource.Equal(host.Real["addresses"], name))?.Real;

    /// <summary>Type of a public key and its other fields; the padding of the base64 may be missing.</summary>
    private static (string Type, byte[] Fields) ReadKey(string text)
    {
        var blob = new byte[text.Length];
        var padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        if (Convert.TryFromBase64String(padded, blob, out var length) && length > 8)
        {
            var typeLength = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(blob);
            if (typeLength > 0 && typeLength < length - 4)
            {
                return (Encoding.ASCII.GetString(blob, 4, typeLength), blob[(4 + typeLength)..length]);
            }
        }

        throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "The public key cannot be read.", "public_key");
    }

    private static byte[] SshCertificate(PretendCa ca, string keyType, byte[] fields, string user, DateTimeOffset now)
    {
        using var key = ca.Key;
        var signed = new SshWriter()
            .Text($"{keyType}-cert-v01@openssh.com")
            .Bytes(RandomNumberGenerator.GetBytes(32))
            .Raw(fields)
            .Number((ulong)now.ToUnixTimeSeconds())
            .Number(1U)
            .Text($"privx-simulator {user}")
            .Bytes(new SshWriter().Text(user).ToArray())
            .Number((ulong)now.AddMinutes(-1).ToUnixTimeSeconds())
            .Number((ulong)(now + SshLifetime).ToUnixTimeSeconds())
            .Text(string.Empty)
            .Bytes(new SshWriter().Text("permit-port-forwarding").Text(string.Empty).Text("permit-pty").Text(string.Empty).ToArray())
            .Text(string.Empty)
            .Bytes(SshWriter.PublicKey(key))
            .ToArray();
        return new SshWriter().Raw(signed).Bytes(SshWriter.Sign(key, signed)).ToArray();
    }
}
