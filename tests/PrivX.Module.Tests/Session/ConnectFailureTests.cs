using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Net;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>A log-in that fails: which error, how soon, what it tells, and that nothing else changes.</summary>
public sealed class ConnectFailureTests : IDisposable
{
    private const string Ways = "-Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate";

    private readonly string[] _secrets = ["password", "oauth", "client", "token", "proxy"];
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public ConnectFailureTests()
    {
        _shell = new ModuleShell(host: _host);
        for (int i = 0; i < _secrets.Length; i++)
        {
            _secrets[i] = Hidden.Secret(_secrets[i]);
        }

        SimulatorCredentials known = _shell.Simulator.Credentials;
        _shell.Run(
            string.Empty,
            ("WrongPassword", Credential(known.UserName, _secrets[0])),
            ("WrongOAuth", Credential(known.OAuthClientId, _secrets[1])),
            ("WrongClient", Credential(known.ApiClientId, _secrets[2])),
            ("Garbage", new NetworkCredential(string.Empty, _secrets[3]).SecurePassword),
            ("ProxyCredential", Credential("me", _secrets[4])));
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("-Credential $Credential -OAuthCredential $WrongOAuth", "InvalidClient", "OAuth client", "-OAuthCredential")]
    [InlineData("-Credential $WrongClient -OAuthCredential $OAuthCredential", "InvalidCredential", "the API client", "-Credential")]
    [InlineData("-Credential $WrongClient -Domain privx-external", "InvalidCredential", "the API client", "-Credential")]
    [InlineData("-UserCredential $WrongPassword", "InvalidCredential", "the user", "-UserCredential")]
    [InlineData("-ExternalToken $Garbage", "InvalidCredential", "the external token", "-ExternalToken")]
    public void The_server_refuses(string arguments, string code, string words, string remedy) =>
        AssertFails($"-Server $Server {arguments} -TrustedCertificate $TrustedCertificate", code, words, remedy);

    [Fact]
    public void An_external_token_has_run_out()
    {
        string token = _shell.Simulator.Credentials.ExternalJwt(lifetime: TimeSpan.FromMinutes(-1));
        AssertFails(
            "-Server $Server -ExternalToken $Expired -TrustedCertificate $TrustedCertificate",
            "InvalidCredential",
            "the external token",
            "expired",
            ("Expired", new NetworkCredential(string.Empty, token).SecurePassword));
    }

    [Theory]
    [InlineData(TlsMode.SelfSigned, "CertificateNotTrusted", "no trusted root", "-TrustedCertificate")]
    [InlineData(TlsMode.WrongName, "CertificateNameMismatch", "another name", "name that the certificate is made for")]
    [InlineData(TlsMode.Expired, "CertificateExpired", "not valid at this time", "new certificate")]
    public async Task The_certificate_is_not_acceptable(TlsMode mode, string code, string words, string remedy)
    {
        await using PrivXSimulator other = await PrivXSimulator.StartAsync(new SimulatorOptions { Tls = mode });
        AssertFails($"-Server $Other {Ways}", code, words, remedy, ("Other", other.Address));
        Assert.Empty(other.Journal.All);
    }

    [Fact]
    public void Nobody_vouches_for_the_certificate() => AssertFails(
        "-Server $Server -Credential $Credential -OAuthCredential $OAuthCredential",
        "CertificateNotTrusted",
        "PrivX simulator CA",
        "-TrustedCertificate");

    [Fact]
    public void The_name_of_the_host_is_not_known() =>

        // Too long for a name server to be asked.
        AssertFails($"-Server {new string('x', 70)}.invalid -NoProxy -TimeoutSec 2 {Ways}", "Unreachable", "the name", "address");

    [Fact]
    public void Nothing_listens_there() =>
        AssertFails($"-Server $Closed -NoProxy -TimeoutSec 2 {Ways}", "Unreachable", "nothing listens there", "address", ("Closed", Wire.Closed("https")));

    [Theory]
    [InlineData("407 Proxy Authentication Required", "wants a credential")]
    [InlineData("403 Forbidden", "answered 403")]
    public async Task The_proxy_refuses(string status, string words)
    {
        await using Wire proxy = Wire.Answering($"HTTP/1.1 {status}", "Proxy-Authenticate: Basic realm=\"x\"", "Content-Length: 0", "Connection: close");
        AssertFails($"-Server $Server -Proxy $Proxy -ProxyCredential $ProxyCredential {Ways}", "ProxyRefused", words, "-Proxy", ("Proxy", proxy.Http));
    }

    [Fact]
    public void There_is_no_proxy() =>
        AssertFails($"-Server $Server -Proxy $Proxy -TimeoutSec 2 {Ways}", "ProxyRefused", "proxy", "-Proxy", ("Proxy", Wire.Closed("http")));

    [Fact]
    public void A_web_page_answers()
    {
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.Html, "requestAccessToken", times: null));
        AssertFails($"-Server $Server {Ways}", "InvalidResponse", "web page", "address");
    }

    [Fact]
    public async Task The_server_says_nothing_at_all()
    {
        await using Wire silent = Wire.Silent();
        AssertFails($"-Server $Silent -NoProxy -TimeoutSec 5 {Ways}", "Unreachable", "in time", "address", ("Silent", silent.Https));
        await silent.AllEndedAsync();
        Assert.Equal(1, silent.Connections);
    }

    [Fact]
    public void The_server_says_nothing_after_the_handshake()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("requestAccessToken", times: null));
        AssertFails($"-Server $Server -TimeoutSec 2 {Ways}", "Timeout", "nothing came for 2 s", "longer");
        Assert.Single(_shell.Simulator.Journal.Requests("requestAccessToken"));
    }

    [Theory]
    [InlineData("-Credential $Credential", "-OAuthCredential")]
    [InlineData("-OAuthCredential $OAuthCredential", "-Credential")]
    [InlineData("-Domain privx-external", "-Credential")]
    public void A_half_of_a_credential_is_named_and_not_asked_for(string arguments, string missing) =>
        AssertFails($"-Server $Server {arguments} -TrustedCertificate $TrustedCertificate", "InvalidArgument", missing, null);

    private static PSCredential Credential(string name, string secret) => new(name, new NetworkCredential(name, secret).SecurePassword);

    private void AssertFails(string arguments, string code, string words, string? remedy, params (string Name, object? Value)[] variables)
    {
        var watch = Stopwatch.StartNew();
        Result result = _shell.RunToEnd($"Connect-PrivX {arguments} -Verbose -Debug -WarningAction Continue", variables);
        watch.Stop();

        Assert.True(result.Terminating is not null, result.Describe());
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
        ErrorRecord error = result.Terminating!;
        Assert.Equal($"PrivX.{code},PrivX.PowerShell.Cmdlets.Session.ConnectPrivXCommand", error.FullyQualifiedErrorId);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        if (remedy is not null)
        {
            Assert.Contains(remedy, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }

        // No hang; the tests of retries count the tries on a clock of their own.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Empty(_host.Questions);

        // The session from before is the only one, and still serves.
        Assert.Same(_shell.Run("$Session").Only().BaseObject, _shell.Run("Get-PrivXSession").Only().BaseObject);
        Assert.Equal(true, _shell.Run("$Session.IsDefault").Only().BaseObject);
        _shell.Simulator.Faults.Clear();
        _shell.Run("Get-PrivXHost -First 1").Only();

        SimulatorCredentials known = _shell.Simulator.Credentials;
        string[] secrets = [.. _secrets, known.ApiClientSecret, known.OAuthClientSecret, known.UserPassword];
        Hidden.Check(secrets, result, _host);
        Hidden.Check(secrets, _shell.Run("$Error"), _host);
    }
}
