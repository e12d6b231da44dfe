using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Configuration;
using PrivX.Client.Tests.Transport;

namespace PrivX.Client.Tests.Configuration;

public sealed class PemCertificatesTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public void Several_certificates_with_keys_and_comments_between()
    {
        using ECDsa key = ECDsa.Create();
        string text = $"""
            subject=/CN=first
            {_certificates.Root.ExportCertificatePem().Replace("\n", "\r\n", StringComparison.Ordinal)}
            {key.ExportPkcs8PrivateKeyPem()}
            {_certificates.Intermediate.ExportCertificatePem()}
            """;

        IReadOnlyList<X509Certificate2> read = PemCertificates.Parse(text, "x");

        Assert.Equal([_certificates.Root.Thumbprint, _certificates.Intermediate.Thumbprint], read.Select(c => c.Thumbprint));
        Assert.All(read, c => Assert.False(c.HasPrivateKey));
    }

    [Theory]
    [InlineData("", "holds no certificate")]
    [InlineData("garbage", "holds no certificate")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "holds no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA", "does not end")]
    [InlineData("-----BEGIN CERTIFICATE", "does not end")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "block 1")]
    [InlineData("-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----", "block 1")]
    public void Garbage_is_told_with_its_origin(string text, string expected)
    {
        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => PemCertificates.Parse(text, "The file 'ca.pem'"));

        Assert.StartsWith("The file 'ca.pem' ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
