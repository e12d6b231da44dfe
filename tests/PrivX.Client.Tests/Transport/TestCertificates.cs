using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PrivX.Client.Tests.Transport;

/// <summary>A private root, an intermediate and server certificates of every kind, made as needed.</summary>
internal sealed class TestCertificates : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    public TestCertificates()
    {
        Root = Authority("CN=Test Root", null);
        Intermediate = Authority("CN=Test Intermediate", Root);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    public X509Certificate2 Server(bool expired = false, bool wrongName = false, bool clientUse = false, bool selfSigned = false, bool fromIntermediate = false, string? onlyName = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + (onlyName ?? "test server"), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (wrongName)
        {
            names.AddDnsName("elsewhere.example.com");
        }
        else
        {
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
        }

        if (onlyName is null)
        {
            request.CertificateExtensions.Add(names.Build());
        }

        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(clientUse ? ClientUse : ServerUse)], false));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        DateTimeOffset until = expired ? now.AddDays(-1) : now.AddDays(1);
        DateTimeOffset since = now.AddDays(-2);
        X509Certificate2 issuer = fromIntermediate ? Intermediate : Root;
        using X509Certificate2 signed = selfSigned ? request.CreateSelfSigned(since, until) : request.Create(issuer, since, until, RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 whole = selfSigned ? new X509Certificate2(signed) : signed.CopyWithPrivateKey(key);

        // Windows' TLS wants keys that went through a store format once.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        Root.Dispose();
        Intermediate.Dispose();
    }

    private static X509Certificate2 Authority(string name, X509Certificate2? issuer)
    {
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return issuer is null
            ? request.CreateSelfSigned(now.AddDays(-3), now.AddDays(3))
            : request.Create(issuer, now.AddDays(-3), now.AddDays(3).AddMinutes(-1), RandomNumberGenerator.GetBytes(8)).CopyWithPrivateKey(key);
    }
}
