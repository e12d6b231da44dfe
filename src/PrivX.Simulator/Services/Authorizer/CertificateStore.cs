using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>The CAs of access groups and components, and the certificates that components got. Used under the lock of the state.</summary>
internal sealed class CertificateStore
{
    public const string Certificates = "authorizer/certificates";

    private static readonly string[] Kinds = ["extender", "icap", "dbproxy"];

    private readonly SimulatorEngine _engine;
    private readonly Dictionary<string, JsonObject> _configurations = new(StringComparer.Ordinal);
    private bool _isPlanted;

    public CertificateStore(SimulatorEngine engine)
    {
        _engine = engine;
        engine.State.Define(Certificates);
        foreach (var kind in Kinds)
        {
            var ca = Add(kind, string.Empty, $"PrivX simulator {kind} CA");
            _configurations.Add(kind, new JsonObject
            {
                ["name"] = kind,
                ["ca_id"] = ca.Id,
                ["primary_ca_id"] = ca.Id,
                ["updated"] = Timestamp.Precise(engine.Clock.UtcNow.AddDays(-200)),
                ["updated_by"] = string.Empty,
            });
        }

        // Extenders have a second key, so that there is something to change over to.
        Add("extender", string.Empty, "PrivX simulator extender CA 2");
    }

    public List<PretendCa> Authorities { get; } = [];

    public PretendCa Add(string kind, string accessGroupId, string name)
    {
        var ca = new PretendCa(_engine.State.Ids.Next(), kind, accessGroupId, name, _engine.Clock.UtcNow);
        Authorities.Add(ca);
        return ca;
    }

    public PretendCa Need(string kind, string id) =>
        Authorities.FirstOrDefault(ca => ca.Kind == kind && string.Equals(ca.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound($"The CA {id}");

    public JsonObject Configuration(string kind) => _configurations.TryGetValue(kind, out var configuration)
        ? configuration
        : throw ApiException.NotFound($"The CA type {kind}");

    public PretendCa Primary(string kind) => Need(kind, Configuration(kind)["primary_ca_id"]!.ToString());

    /// <summary>All certificates of components, with their state as it is now.</summary>
    public IReadOnlyList<JsonObject> All()
    {
        Plant();
        var all = _engine.State.Collection(Certificates).All();
        foreach (var certificate in all)
        {
            certificate["status"] = certificate["revoked"]!.ToString().Length > 0 ? "CERT_REVOKED"
                : Timestamp.Read(certificate["not_after"]) < _engine.Clock.UtcNow ? "CERT_EXPIRED"
                : "CERT_VALID";
        }

        return all;
    }

    public JsonObject Enroll(PretendCa ca, CertificateRequest request, string owner, DateTimeOffset from, DateTimeOffset to)
    {
        using var certificate = ca.Issue(request, from, to);
        var document = new JsonObject
        {
            ["id"] = _engine.State.Ids.Next(),
            ["type"] = ca.Kind,
            ["serial"] = certificate.SerialNumber,
            ["owner_id"] = Guid.TryParse(owner, out _) ? owner : string.Empty,
            ["revoked"] = string.Empty,
            ["revocation_reason"] = string.Empty,
            ["cert"] = certificate.ExportCertificatePem(),
            ["chain"] = ca.Pem,
            ["issuer"] = certificate.Issuer,
            ["subject"] = certificate.Subject,
            ["not_before"] = Timestamp.Short(certificate.NotBefore.ToUniversalTime()),
            ["not_after"] = Timestamp.Short(certificate.NotAfter.ToUniversalTime()),
            ["key_usage"] = "digitalSignature",
            ["basic_constraints"] = "CA:FALSE",
            ["extensions"] = string.Empty,
            ["fingerprint_sha1"] = PretendCa.Fingerprint(certificate, HashAlgorithmName.SHA1),
            ["fingerprint_sha256"] = PretendCa.Fingerprint(certificate, HashAlgorithmName.SHA256),
            ["subject_key_id"] = certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifier ?? string.Empty,
            ["authority_key_id"] = ca.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First().SubjectKeyIdentifier,
            ["status"] = "CERT_VALID",
        };
        _engine.State.Collection(Certificates).Put(document);
        return document;
    }

    /// <summary>Revokes what fits; answers the ids.</summary>
    public IReadOnlyList<string> Revoke(string kind, JsonObject wanted, DateTimeOffset time)
    {
        var names = Texts(wanted["dns_names"]);
        var addresses = Texts(wanted["ip_addresses"]);
        var pem = wanted["cert"]?.ToString().Trim() ?? string.Empty;
        var owner = wanted["owner"]?.ToString() ?? string.Empty;
        var ids = new List<string>();
        foreach (var certificate in All().Where(certificate => certificate["type"]!.ToString() == kind && certificate["revoked"]!.ToString().Length == 0))
        {
            using var parsed = X509Certificate2.CreateFromPem(certificate["cert"]!.ToString());
            var alternative = parsed.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
            if ((owner.Length > 0 && Resource.Equal(certificate["owner_id"], owner))
                || (pem.Length > 0 && certificate["cert"]!.ToString().Trim() == pem)
                || (alternative is not null
                    && (alternative.EnumerateDnsNames().Any(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))
                        || alternative.EnumerateIPAddresses().Any(address => addresses.Contains(address.ToString(), StringComparer.Ordinal)))))
            {
                ids.Add(certificate["id"]!.ToString());
            }
        }

        foreach (var id in ids)
        {
            _engine.State.Collection(Certificates).Change(id, certificate =>
            {
                certificate["revoked"] = Timestamp.Short(time);
                certificate["revocation_reason"] = wanted["reason"]?.ToString() ?? string.Empty;
            });
        }

        return ids;
    }

    /// <summary>The revocation list of a CA, DER.</summary>
    public byte[] RevocationList(PretendCa ca)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in All().Where(certificate =>
            certificate["revoked"]!.ToString().Length > 0 && certificate["issuer"]!.ToString() == ca.Certificate.Subject))
        {
            using var parsed = X509Certificate2.CreateFromPem(certificate["cert"]!.ToString());
            builder.AddEntry(parsed, Timestamp.Read(certificate["revoked"]));
        }

        var now = _engine.Clock.UtcNow;
        return builder.Build(ca.Certificate, now.ToUnixTimeSeconds(), now.AddDays(7), HashAlgorithmName.SHA256, thisUpdate: now.AddMinutes(-1));
    }

    private static string[] Texts(JsonNode? array) => [.. (array as JsonArray ?? []).Select(text => text!.ToString())];

    /// <summary>A trusted client of the type; for types that have none, somebody unknown.</summary>
    private string Owner(string kind, int number)
    {
        var clients = _engine.State.Collection("local-user-store/trusted-clients").All()
            .Where(client => string.Equals(client["type"]!.ToString(), kind, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return clients.Length == 0 ? _engine.State.Ids.Next() : clients[number % clients.Length]["id"]!.ToString();
    }

    /// <summary>Certificates of the components that are installed; making them costs, so it waits until somebody asks.</summary>
    private void Plant()
    {
        if (_isPlanted)
        {
            return;
        }

        _isPlanted = true;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        for (var number = 0; number < 8; number++)
        {
            var kind = Kinds[number % Kinds.Length];
            var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{(number / Kinds.Length) + 1:d2}.nordlys.example");
            var request = new CertificateRequest($"CN={name}, O=Nordlys Instruments", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
            var alternative = new SubjectAlternativeNameBuilder();
            alternative.AddDnsName(name);
            alternative.AddIpAddress(new IPAddress(new byte[] { 10, 30, 0, (byte)(10 + number) }));
            request.CertificateExtensions.Add(alternative.Build());
            var now = _engine.Started;
            Enroll(Primary(kind), request, Owner(kind, number / Kinds.Length), now.AddDays(-190), number == 6 ? now.AddDays(-10) : now.AddDays(175));
            if (number == 7)
            {
                Revoke(kind, new JsonObject { ["dns_names"] = new JsonArray(name), ["reason"] = "superseded" }, now.AddDays(-20));
            }
        }
    }
}
