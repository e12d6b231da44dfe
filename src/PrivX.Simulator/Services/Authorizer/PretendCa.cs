using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>A CA of the pretend server: real keys and certificates, made when they are first looked at.</summary>
internal sealed class PretendCa
{
    private const int KeySize = 256;

    private readonly Lazy<X509Certificate2> _certificate;

    public PretendCa(string id, string kind, string accessGroupId, string name, DateTimeOffset now)
    {
        Id = id;
        Kind = kind;
        AccessGroupId = accessGroupId;
        Comment = name;
        _certificate = new Lazy<X509Certificate2>(() => Make(name, now));
    }

    public string Id { get; }

    /// <summary>Component type, or empty for the CA of an access group.</summary>
    public string Kind { get; }

    public string AccessGroupId { get; }

    public string Comment { get; }

    /// <summary>With its private key.</summary>
    public X509Certificate2 Certificate => _certificate.Value;

    public string Pem => Certificate.ExportCertificatePem();

    public ECDsa Key => Certificate.GetECDsaPrivateKey()!;

    /// <summary>Signs a public key for somebody.</summary>
    public X509Certificate2 Issue(CertificateRequest request, DateTimeOffset from, DateTimeOffset to)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false));
        using var key = Key;
        return request.Create(Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(key), from, to, Serial());
    }

    public JsonObject Describe()
    {
        using var key = Key;
        var publicKey = Convert.ToBase64String(SshWriter.PublicKey(key));
        return new JsonObject
        {
            ["id"] = Id,
            ["group_id"] = Kind.Length == 0 ? AccessGroupId : $"privx-{Kind}-ca",
            ["access_group_id"] = AccessGroupId,
            ["type"] = SshWriter.EcdsaType,
            ["size"] = KeySize,
            ["public_key"] = publicKey,
            ["public_key_string"] = $"{SshWriter.EcdsaType} {publicKey} {Comment}",
            ["comment"] = Comment,
            ["x509_certificate"] = Convert.ToBase64String(Certificate.RawData),
            ["subject"] = Certificate.Subject,
            ["issuer"] = Certificate.Issuer,
            ["serial"] = Certificate.SerialNumber,
            ["not_before"] = Timestamp.Short(Certificate.NotBefore.ToUniversalTime()),
            ["not_after"] = Timestamp.Short(Certificate.NotAfter.ToUniversalTime()),
            ["fingerprint_sha1"] = Fingerprint(Certificate, HashAlgorithmName.SHA1),
            ["fingerprint_sha256"] = Fingerprint(Certificate, HashAlgorithmName.SHA256),
        };
    }

    /// <summary>What the certificate says, without the certificate.</summary>
    public JsonObject Summary()
    {
        var summary = new JsonObject();
        var all = Describe();
        foreach (var name in new[] { "subject", "issuer", "serial", "not_before", "not_after", "fingerprint_sha1", "fingerprint_sha256" })
        {
            summary[name] = all[name]!.DeepClone();
        }

        return summary;
    }

    public static string Fingerprint(X509Certificate2 certificate, HashAlgorithmName algorithm) =>
        BitConverter.ToString(certificate.GetCertHash(algorithm)).Replace('-', ':');

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(12);
        serial[0] &= 0x7F;
        serial[0] |= 0x01;
        return serial;
    }

    private static X509Certificate2 Make(string name, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        subject.AddOrganizationName("Nordlys Instruments");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now.AddDays(-200), now.AddYears(10));
    }
}
