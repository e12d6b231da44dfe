using System;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace PrivX.Simulator.Tests;

public sealed class TlsTests
{
    [Theory]
    [InlineData(TlsMode.OwnCa, SslPolicyErrors.None)]
    [InlineData(TlsMode.Intermediate, SslPolicyErrors.None)]
    [InlineData(TlsMode.Expired, SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(TlsMode.WrongName, SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(TlsMode.SelfSigned, SslPolicyErrors.RemoteCertificateChainErrors)]
    public async Task Certificates_are_right_or_wrong_as_asked_for(TlsMode mode, SslPolicyErrors expected)
    {
        await using var simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { Tls = mode });

        foreach (var name in new[] { "127.0.0.1", "localhost" })
        {
            Assert.Equal(expected, await HandshakeAsync(simulator, name));
        }
    }

    [Fact]
    public async Task Without_TLS_there_is_no_CA()
    {
        await using var simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { PlainHttp = true });
        using var client = new HttpClient();

        Assert.Equal("http", simulator.Address.Scheme);
        Assert.Empty(simulator.CaCertificatePem);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(simulator.Address, "/vault/api/v1/status"))).StatusCode);
    }

    private static async Task<SslPolicyErrors> HandshakeAsync(PrivXSimulator simulator, string name)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(simulator.Address.Host, simulator.Address.Port);
        var found = SslPolicyErrors.None;
        using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = name,
            RemoteCertificateValidationCallback = (_, _, _, errors) =>
            {
                // Only a look at what the checks find: nothing is sent over this connection.
                found = errors;
                return found == errors;
            },
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { X509Certificate2.CreateFromPem(simulator.CaCertificatePem) },
            },
        });
        return found;
    }
}
