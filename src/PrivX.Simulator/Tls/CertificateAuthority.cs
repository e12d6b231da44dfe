using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace PrivX.Simulator.Tls;

/// <summary>
/// The simulator's own CA. It is made once in a process, in memory, and never written anywhere by itself.
/// RSA, because old TLS stacks (Mono) cannot check chains of elliptic curves.
/// </summary>
internal static class CertificateAuthority
{
    private const int KeySize = 2048;

    private static readonly Lazy<RSA> RootKey = new(() => RSA.Create(KeySize));
    private static readonly Lazy<RSA> ServerKey = new(() => RSA.Create(KeySize));
    private static readonly Lazy<RSA> IntermediateKey = new(() => RSA.Create(KeySize));
    private static readonly Lazy<X509Certificate2> Root = new(MakeRoot);
    private static readonly ConcurrentDictionary<TlsMode, Lazy<ServerIdentity>> Identities = new();

    public static ServerIdentity Identity(TlsMode mode) =>
        Identities.GetOrAdd(mode, static wanted => new Lazy<ServerIdentity>(() => Make(wanted))).Value;

    /// <summary>Makes the keys while other things go on.</summary>
    public static void WarmUp() => Parallel.Invoke(() => _ = RootKey.Value, () => _ = ServerKey.Value);

    private static ServerIdentity Make(TlsMode mode)
    {
        var root = Root.Value;
        var caPem = root.ExportCertificatePem();
        var now = DateTimeOffset.UtcNow;
        switch (mode)
        {
            case TlsMode.SelfSigned:
                var alone = ServerRequest("localhost", rightNames: true);
                using (var certificate = alone.CreateSelfSigned(now.AddDays(-1), now.AddDays(30)))
                {
                    return new ServerIdentity(Context(certificate, []), caPem);
                }

            case TlsMode.Intermediate:
                var intermediate = MakeIntermediate(root);
                using (var signer = intermediate.CopyWithPrivateKey(IntermediateKey.Value))
                {
                    return new ServerIdentity(Context(Issue(signer, rightNames: true, now.AddDays(-1), now.AddDays(30)), [intermediate]), caPem);
                }

            default:
                var expired = mode == TlsMode.Expired;
                return new ServerIdentity(
                    Context(Issue(root, mode != TlsMode.WrongName, now.AddDays(expired ? -30 : -1), now.AddDays(expired ? -2 : 30)), []),
                    caPem);
        }
    }

    private static SslStreamCertificateContext Context(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        // Windows cannot use a key that exists in memory only: go once through PKCS#12.
        var usable = certificate.HasPrivateKey ? certificate : certificate.CopyWithPrivateKey(ServerKey.Value);
        var stored = X509CertificateLoader.LoadPkcs12(usable.Export(X509ContentType.Pkcs12), null);
        return SslStreamCertificateContext.Create(stored, chain, offline: true);
    }

    private static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=PrivX simulator CA,O=PrivX simulator", RootKey.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 1, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-60), DateTimeOffset.UtcNow.AddDays(60));
    }

    private static X509Certificate2 MakeIntermediate(X509Certificate2 root)
    {
        var request = new CertificateRequest("CN=PrivX simulator issuing CA,O=PrivX simulator", IntermediateKey.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        return request.Create(root, DateTimeOffset.UtcNow.AddDays(-40), DateTimeOffset.UtcNow.AddDays(40), RandomNumberGenerator.GetBytes(12));
    }

    private static CertificateRequest ServerRequest(string name, bool rightNames)
    {
        var request = new CertificateRequest($"CN={name}", ServerKey.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (rightNames)
        {
            // Older SChannel compares an address with the DNS names only.
            names.AddDnsName("127.0.0.1");
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.IPv6Loopback);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private static X509Certificate2 Issue(X509Certificate2 issuer, bool rightNames, DateTimeOffset from, DateTimeOffset to)
    {
        var request = ServerRequest(rightNames ? "localhost" : "privx.elsewhere.example", rightNames);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        return request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(12));
    }
}
