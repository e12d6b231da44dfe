using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>No secret that Connect-PrivX is given, or gets from the server, is to be found anywhere, however it ends.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Trust = "-TrustedCertificate $TrustedCertificate -Verbose -Debug -WarningAction Continue";

    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;
    private readonly Dictionary<string, string> _secrets = new() { ["client"] = string.Empty, ["oauth"] = string.Empty, ["user"] = string.Empty, ["external"] = string.Empty, ["access"] = string.Empty, ["proxy"] = string.Empty };

    public CanaryTests()
    {
        _shell = new ModuleShell(host: _host, connect: false);
        foreach (string name in _secrets.Keys.ToList())
        {
            _secrets[name] = Hidden.Secret(name);
        }

        // These two are right: log-ins with them succeed.
        SimulatorCredentials known = _shell.Simulator.Credentials;
        _shell.Simulator.State.Collection("local-user-store/api-clients").Change(known.ApiClientId, client => client["secret"] = _secrets["client"]);
        string userId = _shell.Simulator.State.Collection("local-user-store/users").FindBy("username", known.UserName)!["id"]!.ToString();
        _shell.Simulator.State.Collection("local-user-store/users").Change(userId, user => user["password"] = new System.Text.Json.Nodes.JsonObject { ["password"] = _secrets["user"] });
        _shell.Run(
            string.Empty,
            ("Client", new PSCredential(known.ApiClientId, ConnectTests.Secure(_secrets["client"]))),
            ("OAuth", new PSCredential(known.OAuthClientId, ConnectTests.Secure(_secrets["oauth"]))),
            ("User", new PSCredential(known.UserName, ConnectTests.Secure(_secrets["user"]))),
            ("External", ConnectTests.Secure(_secrets["external"])),
            ("Access", ConnectTests.Secure(_secrets["access"].Replace('ö', 'o'))),
            ("ProxyCredential", new PSCredential("me", ConnectTests.Secure(_secrets["proxy"]))));
        _secrets["access"] = _secrets["access"].Replace('ö', 'o');
        _secrets["known oauth"] = known.OAuthClientSecret;
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("-Credential $Client -OAuthCredential $OAuthCredential")]
    [InlineData("-Credential $Client -Domain privx-external")]
    [InlineData("-UserCredential $User")]
    [InlineData("-AccessToken $Access")]
    public void After_a_log_in(string arguments) =>
        AssertHidden($"$s = Connect-PrivX $Server {arguments} {Trust}; $s; \"$s\"; Get-PrivXHost web-01 -Verbose -Debug; Get-PrivXSession -Verbose -Debug; Disconnect-PrivX -Verbose -Debug; $s; Get-PrivXHost -Session $s");

    [Theory]
    [InlineData("-Credential $Client -OAuthCredential $OAuth")]
    [InlineData("-Credential $OAuth -OAuthCredential $Client")]
    [InlineData("-Credential $User -Domain privx-external")]
    [InlineData("-UserCredential $Client")]
    [InlineData("-ExternalToken $External")]
    public void After_a_refusal(string arguments) => AssertHidden($"Connect-PrivX $Server {arguments} {Trust}");

    [Theory]
    [InlineData("requestAccessToken", "-Credential $Client -OAuthCredential $OAuth", "client oauth")]
    [InlineData("requestClientCredentialsToken", "-Credential $Client -Domain privx-external", "client")]
    [InlineData("loginWithPassword", "-UserCredential $User", "user")]
    [InlineData("exchangeToken", "-ExternalToken $External", "external")]
    public void When_the_server_repeats_it(string operation, string arguments, string names)
    {
        string repeated = string.Join(" and ", names.Split(' ').Select(name => _secrets[name]));
        foreach (int status in new[] { 400, 401, 500, 302 })
        {
            _shell.Simulator.Faults.Clear();
            string body = new System.Text.Json.Nodes.JsonObject { ["error"] = "invalid_grant", ["error_description"] = repeated, ["error_code"] = repeated, ["error_message"] = repeated, ["property"] = repeated }.ToJsonString();
            _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = operation, StatusCode = status, Body = body, Headers = { ["Location"] = "/x?" + Uri.EscapeDataString(repeated) } });
            AssertHidden($"Connect-PrivX $Server {arguments} -TimeoutSec 1 {Trust}");
        }
    }

    [Theory]
    [InlineData(FaultKind.HalfJson)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.EmptyBody)]
    [InlineData(FaultKind.HalfBody)]
    public void When_the_answer_cannot_be_read(FaultKind kind)
    {
        _shell.Simulator.Faults.Add(Fault.Of(kind, "requestAccessToken", times: null));
        AssertHidden($"Connect-PrivX $Server -Credential $Client -OAuthCredential $OAuthCredential -TimeoutSec 1 {Trust}");
    }

    [Fact]
    public async Task When_a_proxy_refuses()
    {
        await using Wire proxy = Wire.Answering("HTTP/1.1 407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"", "Content-Length: 0", "Connection: close");
        AssertHidden($"Connect-PrivX $Server -Credential $Client -OAuthCredential $OAuth -Proxy $Proxy -ProxyCredential $ProxyCredential -TimeoutSec 2 {Trust}", ("Proxy", proxy.Http));
    }

    [Fact]
    public void When_the_session_ends()
    {
        _shell.Run($"$s = Connect-PrivX $Server -Credential $Client -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate").Clean();
        _shell.Simulator.State.Collection("local-user-store/api-clients").Change(_shell.Simulator.Credentials.ApiClientId, client => client["secret"] = "another");
        _shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(301));
        AssertHidden("Get-PrivXHost -Verbose -Debug");
    }

    [Theory]
    [InlineData("-Credential 'x' -OAuthCredential $OAuth")]
    [InlineData("-ExternalToken $External -AccessToken $Access")]
    [InlineData("-UserCredential $User -Domain x")]
    [InlineData("-UserCredential $User -TimeoutSec 0")]
    public void When_parameters_do_not_fit(string arguments) => AssertHidden($"Connect-PrivX $Server {arguments} {Trust}");

    [Fact]
    public void The_search_itself_finds_what_is_there()
    {
        string secret = Hidden.Secret("found");
        foreach (string form in Hidden.Forms(secret))
        {
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Hidden.Check([secret], ["before " + form + " after"]));
        }

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Hidden.Check([secret], _shell.Run("throw [System.Exception]::new('outer', [System.Exception]::new($s))", ("s", secret))));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Hidden.Check([secret], ["x" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("id:" + secret))]));
        Hidden.Check([secret], ["nothing here"]);
    }

    private void AssertHidden(string script, params (string Name, object? Value)[] variables)
    {
        Result result = _shell.Run(script, variables);
        Assert.NotEmpty(result.Verbose.Concat(result.AllErrors.Select(error => error.ToString())));
        Hidden.Check(_secrets.Values, result, _host);
        Hidden.Check(_secrets.Values, _shell.Run("$Error; $global:Error | ForEach-Object { \"$_\"; $_.Exception; $_.InvocationInfo; $_.TargetObject }"), _host);
    }
}
