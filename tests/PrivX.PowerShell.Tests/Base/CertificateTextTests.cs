using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PrivX.Client;
using PrivX.PowerShell.Cmdlets.Authorizer;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>Certificates in the texts that servers send.</summary>
public sealed class CertificateTextTests
{
    private readonly X509Certificate2 _certificate = Make();

    [Fact]
    public void A_certificate_is_read_from_PEM_and_from_base64_of_DER_or_of_PEM()
    {
        string pem = _certificate.ExportCertificatePem();
        Assert.Equal(_certificate, CertificateMembers.Read(pem));
        Assert.Equal(_certificate, CertificateMembers.Read("chain of:\n" + pem + "\n" + Make().ExportCertificatePem()));
        Assert.Equal(_certificate, CertificateMembers.Read(Convert.ToBase64String(_certificate.RawData)));
        Assert.Equal(_certificate, CertificateMembers.Read(Convert.ToBase64String(Encoding.ASCII.GetBytes(pem))));
    }

    [Theory]
    [InlineData(null, "CertificateMissing")]
    [InlineData(" ", "CertificateMissing")]
    [InlineData("*", "CertificateUnreadable")]
    [InlineData("AAAA", "CertificateUnreadable")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "CertificateUnreadable")]
    public void What_is_none_is_an_error(string? text, string code) =>
        Assert.Equal(code, Assert.Throws<PrivXObjectException>(() => CertificateMembers.Read(text)).Code);

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
