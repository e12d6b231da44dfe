using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>Every way to log in with parameters, and how the server is recognised.</summary>
public sealed class ConnectTests : IDisposable
{
    private readonly ModuleShell _shell = new(connect: false);
    private readonly string _folder = Directory.CreateTempSubdirectory("privx").FullName;

    public ConnectTests()
    {
        SimulatorCredentials known = _shell.Simulator.Credentials;
        _shell.Run(
            string.Empty,
            ("Pem", _shell.Simulator.CaCertificatePem),
            ("ExternalToken", Secure(known.ExternalJwt())));
    }

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("-Credential $Credential -OAuthCredential $OAuthCredential", "ApiClient", true, "requestAccessToken")]
    [InlineData("-Credential $Credential -Domain privx-external", "ClientCredential", true, "requestClientCredentialsToken")]
    [InlineData("-UserCredential $UserCredential", "User", false, "authorizeOAuthSession loginWithPassword requestAccessToken")]
    [InlineData("-ExternalToken $ExternalToken", "TokenExchange", null, "exchangeToken")]
    public void A_way_to_log_in(string arguments, string method, bool? isClient, string operations)
    {
        PSObject session = _shell.Run($"Connect-PrivX $Server {arguments} -TrustedCertificate $TrustedCertificate").Only();
        Assert.Equal(operations, string.Join(' ', _shell.Simulator.Journal.All.Select(entry => entry.Operation)));
        Assert.Equal(method, session.Properties["AuthenticationMethod"].Value);
        SimulatorCredentials known = _shell.Simulator.Credentials;
        Assert.Equal(isClient switch { true => known.ApiClientId, false => known.UserName, null => null }, session.Properties["User"].Value);
        Assert.Equal(_shell.Simulator.Address.Authority, session.Properties["Name"].Value);
        Assert.Null(session.Properties["ServerVersion"].Value);
        Assert.InRange((DateTimeOffset)session.Properties["TokenExpires"].Value, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddSeconds(301));
        Assert.NotEmpty(_shell.Run("Get-PrivXSource").Clean().Output);
        Assert.All(_shell.Simulator.Journal.All, entry => Assert.StartsWith("PrivX.PowerShell/", entry.UserAgent, StringComparison.Ordinal));
        Assert.Empty(_shell.Simulator.Journal.Violations);
    }

    [Fact]
    public async Task An_access_token_is_taken_unseen_and_used()
    {
        await using Wire relay = Wire.To(_shell.Simulator.Address);
        string token = await AccessTokenAsync();
        _shell.Simulator.Journal.Clear();
        PSObject session = _shell.Run("Connect-PrivX $Relay -AccessToken $Token -TrustedCertificate $TrustedCertificate", ("Relay", relay.Https), ("Token", Secure(token))).Only();
        Assert.Equal("AccessToken", session.Properties["AuthenticationMethod"].Value);
        Assert.Null(session.Properties["TokenExpires"].Value);
        Assert.Empty(_shell.Simulator.Journal.All);
        _shell.Run("Get-PrivXHost -First 1").Only();
    }

    [Fact]
    public void A_garbage_access_token_is_found_out_by_the_first_call()
    {
        _shell.Run("$null = Connect-PrivX $Server -AccessToken $Token -TrustedCertificate $TrustedCertificate", ("Token", Secure("garbage-token"))).Clean();
        _shell.Fails("SessionExpired", "'web-01', 'web-02' | Get-PrivXHost");
        Assert.Empty(_shell.Simulator.Journal.Requests("requestAccessToken"));
    }

    [Theory]
    [InlineData("$Pem")]
    [InlineData("$TrustedCertificate")]
    [InlineData("$Folder/one.pem")]
    [InlineData("$Folder/two.pem")]
    [InlineData("$Folder/other.pem, $Folder/one.pem")]
    [InlineData("(Get-Item $Folder/one.pem)")]
    public async Task A_private_authority_is_named(string anchor)
    {
        if (anchor.StartsWith("(Get-Item", StringComparison.Ordinal))
        {
            _shell.Run("function global:Get-Item($Path) { [System.IO.FileInfo]::new($Path) }").Clean();
        }

        string other = await OtherCertificateAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "one.pem"), _shell.Simulator.CaCertificatePem);
        await File.WriteAllTextAsync(Path.Combine(_folder, "other.pem"), other);
        await File.WriteAllTextAsync(Path.Combine(_folder, "two.pem"), "# the old one\n" + other + "\n\n" + _shell.Simulator.CaCertificatePem);
        _shell.Run(ModuleShell.ConnectScript.Replace("$TrustedCertificate", anchor, StringComparison.Ordinal), ("Folder", _folder)).Only();
    }

    [Fact]
    public void A_relative_path_is_one_of_the_current_folder()
    {
        File.WriteAllText(Path.Combine(_folder, "one.pem"), _shell.Simulator.CaCertificatePem);
        _shell.Run("$ExecutionContext.SessionState.Path.SetLocation($Folder) | Where-Object { $false }", ("Folder", _folder)).Clean();
        _shell.Run(ModuleShell.ConnectScript.Replace("$TrustedCertificate", "one.pem", StringComparison.Ordinal)).Only();
    }

    [Theory]
    [InlineData("$Folder/none.pem", "none.pem")]
    [InlineData("$Folder/empty.pem", "no certificate")]
    [InlineData("'-----BEGIN CERTIFICATE-----'", "does not end")]
    public void A_certificate_that_cannot_be_read_is_an_error(string anchor, string words)
    {
        File.WriteAllText(Path.Combine(_folder, "empty.pem"), "nothing");
        ErrorRecord error = _shell.Fails("InvalidConfiguration", ModuleShell.ConnectScript.Replace("$TrustedCertificate", anchor, StringComparison.Ordinal), ("Folder", _folder));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void Skipping_the_check_warns_once()
    {
        Result result = _shell.Run("Connect-PrivX $Server -Credential $Credential -OAuthCredential $OAuthCredential -SkipCertificateCheck; Get-PrivXHost -First 1; Get-PrivXHost -First 1").Clean();
        Assert.Contains("not checked", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://privx.example.com", "https://")]
    [InlineData("https://me:secret@privx.example.com", "user name")]
    [InlineData("https://privx.example.com/?a=b", "query")]
    [InlineData("https://", "not an address")]
    public void An_address_that_must_not_be_used_is_refused(string server, string words)
    {
        ErrorRecord error = _shell.Fails("InvalidConfiguration", ModuleShell.ConnectScript.Replace("$Server", $"'{server}'", StringComparison.Ordinal));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    internal static System.Security.SecureString Secure(string text) => new NetworkCredential(string.Empty, text).SecurePassword;

    private static async Task<string> OtherCertificateAsync()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=another", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return await Task.FromResult(certificate.ExportCertificatePem());
    }

    private async Task<string> AccessTokenAsync()
    {
        SimulatorCredentials known = _shell.Simulator.Credentials;
        using var handler = new System.Net.Http.HttpClientHandler { UseProxy = false, ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new System.Net.Http.HttpClient(handler);
        using var request = new System.Net.Http.StringContent(
            $$"""{"token":"{{known.ExternalJwt()}}"}""", System.Text.Encoding.UTF8, "application/json");
        using System.Net.Http.HttpResponseMessage answer = await client.PostAsync(new Uri(_shell.Simulator.Address, "/auth/api/v1/token/login"), request);
        string json = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return System.Text.Json.Nodes.JsonNode.Parse(json)!["access_token"]!.ToString();
    }
}
