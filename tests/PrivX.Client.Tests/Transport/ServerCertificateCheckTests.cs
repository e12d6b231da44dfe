using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Transport;
using PrivX.Transport;

namespace PrivX.Client.Tests.Transport;

/// <summary>What a system has judged already, judged once more.</summary>
public sealed class ServerCertificateCheckTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_chain_that_ends_at_no_trusted_root_is_refused_though_the_system_has_no_objection(bool isAnchor, bool isAccepted)
    {
        using var certificates = new TestCertificates();
        using X509Certificate2 server = certificates.Server();
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        Assert.True(chain.Build(server));
        var check = new ServerCertificateCheck(new TransportOptions { TrustedCertificates = isAnchor ? [certificates.Root] : [] });

        Assert.Equal(isAccepted, check.Accepts(this, server, chain, SslPolicyErrors.None));

        Assert.Equal(isAccepted ? null : CertificateProblem.NotTrusted, check.LastRefusal?.Reason);
    }
}
