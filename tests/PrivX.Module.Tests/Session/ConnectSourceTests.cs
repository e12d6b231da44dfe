using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>Server and credential from environment and configuration file. Not beside other tests, and everything put back.</summary>
[Collection(nameof(ConnectSourceTests))]
[CollectionDefinition(nameof(ConnectSourceTests), DisableParallelization = true)]
public sealed class ConnectSourceTests : IDisposable
{
    private static readonly string[] Names =
    [
        "PRIVX_API_BASE_URL", "PRIVX_API_CLIENT_ID", "PRIVX_API_CLIENT_SECRET", "PRIVX_API_OAUTH_CLIENT_ID", "PRIVX_API_OAUTH_CLIENT_SECRET",
        "PRIVX_API_ACCESS_KEY", "PRIVX_API_SECRET_KEY", "PRIVX_EXCHANGE_TOKEN", "PRIVX_EXCHANGE_SCOPE", "PRIVX_API_BEARER_TOKEN",
    ];

    private readonly string?[] _before = Names.Select(Environment.GetEnvironmentVariable).ToArray();
    private readonly ModuleShell _shell = new(connect: false);
    private readonly string _folder = Directory.CreateTempSubdirectory("privx").FullName;

    public ConnectSourceTests()
    {
        Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));
    }

    private SimulatorCredentials Known => _shell.Simulator.Credentials;

    public void Dispose()
    {
        for (int i = 0; i < Names.Length; i++)
        {
            Environment.SetEnvironmentVariable(Names[i], _before[i]);
        }

        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void All_from_the_environment()
    {
        SetServer();
        SetApiClient();
        Result result = Connect("-TrustedCertificate $TrustedCertificate");
        Assert.Contains("server from environment (PRIVX_API_BASE_URL)", result.Verbose);
        Assert.Contains("API client from environment (PRIVX_API_CLIENT_ID, PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET)", result.Verbose);
        Assert.Equal("ApiClient", Method(result));
    }

    [Fact]
    public void The_older_names_are_a_pair()
    {
        SetServer();
        SetApiClient();
        Set("PRIVX_API_ACCESS_KEY", Known.ApiClientId);
        Set("PRIVX_API_SECRET_KEY", Known.ApiClientSecret);
        Set("PRIVX_API_CLIENT_ID", null);
        Set("PRIVX_API_CLIENT_SECRET", null);
        Assert.Contains(Connect("-TrustedCertificate $TrustedCertificate").Verbose, line => line.Contains("PRIVX_API_ACCESS_KEY", StringComparison.Ordinal));
    }

    [Fact]
    public void An_external_token_comes_before_an_API_client_and_an_access_token_before_both()
    {
        SetServer();
        SetApiClient();
        Set("PRIVX_EXCHANGE_TOKEN", "  " + Known.ExternalJwt() + "\n");
        Result result = Connect("-TrustedCertificate $TrustedCertificate");
        Assert.Equal("TokenExchange", Method(result));
        Assert.Contains(result.Verbose, line => line.StartsWith("not used: API client of the environment", StringComparison.Ordinal));
        Set("PRIVX_API_BEARER_TOKEN", "Bearer abcdefg");
        Assert.Equal("AccessToken", Method(Connect("-TrustedCertificate $TrustedCertificate")));
    }

    [Fact]
    public void The_scope_of_an_external_token_is_sent()
    {
        SetServer();
        Set("PRIVX_EXCHANGE_TOKEN", Known.ExternalJwt());
        Set("PRIVX_EXCHANGE_SCOPE", "hosts-view");
        Connect("-TrustedCertificate $TrustedCertificate");
        Assert.Contains("\"scope\":\"hosts-view\"", _shell.Simulator.Journal.Requests("exchangeToken").Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_server_from_a_parameter_and_the_credential_from_an_environment_that_names_no_other()
    {
        SetApiClient();
        Result result = Connect("$Server -TrustedCertificate $TrustedCertificate");
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("server from", StringComparison.Ordinal));
    }

    [Fact]
    public void A_credential_of_the_environment_is_not_sent_to_another_server_than_that_beside_it()
    {
        Set("PRIVX_API_BASE_URL", "https://elsewhere.example");
        SetApiClient();
        Assert.Contains("a credential goes only to the server named beside it", _shell.Fails("InvalidConfiguration", "Connect-PrivX $Server -TrustedCertificate $TrustedCertificate").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation == "requestAccessToken");
    }

    [Fact]
    public void The_authority_of_the_environment_is_trusted()
    {
        SetServer();
        SetApiClient();
        Set("PRIVX_API_CA_CRT", Write("ca.pem", _shell.Simulator.CaCertificatePem));
        Assert.Contains("trusted certificates from environment (PRIVX_API_CA_CRT)", Connect(string.Empty).Verbose);
    }

    [Fact]
    public void Parameters_win_and_the_environment_is_not_looked_at()
    {
        Set("PRIVX_API_BASE_URL", "https://elsewhere.example");
        Set("PRIVX_API_CLIENT_ID", "half");
        _shell.Run(ModuleShell.ConnectScript).Only();
    }

    [Fact]
    public void A_half_set_is_an_error_that_names_both_halves()
    {
        SetServer();
        Set("PRIVX_API_CLIENT_ID", Known.ApiClientId);
        ErrorRecord error = _shell.Fails("InvalidConfiguration", "Connect-PrivX -TrustedCertificate $TrustedCertificate");
        Assert.Contains("has PRIVX_API_CLIENT_ID,", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("lacks PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_is_an_error_that_names_what_to_set()
    {
        string file = Write("empty.toml", string.Empty);
        Assert.Contains("PRIVX_API_BASE_URL", _shell.Fails("InvalidConfiguration", $"Connect-PrivX -ConfigurationFile '{file}'").ToString(), StringComparison.Ordinal);
        Assert.Contains("PRIVX_API_CLIENT_ID", _shell.Fails("InvalidConfiguration", $"Connect-PrivX $Server -ConfigurationFile '{file}'").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_from_a_file()
    {
        string file = Write("config.toml", Toml());
        Result result = Connect($"-ConfigurationFile '{file}'");
        Assert.Contains($"server from file '{file}' (api.base_url)", result.Verbose);
        Assert.Contains($"trusted certificates from file '{file}' (api.api_ca_crt)", result.Verbose);
        Assert.Contains(result.Verbose, line => line.StartsWith($"API client from file '{file}' (auth.api_client_id, ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_file_wins_over_the_environment()
    {
        Set("PRIVX_API_BASE_URL", "https://elsewhere.example");
        Set("PRIVX_EXCHANGE_TOKEN", "left over");
        Assert.Equal("ApiClient", Method(Connect($"-ConfigurationFile '{Write("config.toml", Toml())}'")));
    }

    [Fact]
    public void A_path_in_the_current_folder_is_found()
    {
        Write("config.toml", Toml());
        _shell.Run("$ExecutionContext.SessionState.Path.SetLocation($Folder) | Where-Object { $false }", ("Folder", _folder)).Clean();
        Connect("-ConfigurationFile config.toml");
    }

    [Fact]
    public void Credential_and_certificates_of_the_file_are_for_its_own_server()
    {
        string file = Write("config.toml", Toml("https://elsewhere.example"));
        Result result = _shell.RunToEnd($"Connect-PrivX $Server -ConfigurationFile '{file}' -Verbose");
        Assert.StartsWith("PrivX.InvalidConfiguration,", result.Terminating!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation == "requestAccessToken");
    }

    [Theory]
    [InlineData("[api\nbase_url = 'canary-secret'", "not valid TOML")]
    [InlineData("[auth]\napi_client_secret = 'canary-secret'", "base_url")]
    public void A_broken_file_is_an_error_that_does_not_quote_it(string text, string words)
    {
        Result result = _shell.RunToEnd($"Connect-PrivX -ConfigurationFile '{Write("broken.toml", text)}' -Verbose -Debug");
        Assert.StartsWith("PrivX.InvalidConfiguration,", result.Terminating!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(words, result.Terminating.ToString(), StringComparison.Ordinal);
        Hidden.Check(["canary-secret"], result);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("no-such.toml", _shell.Fails("InvalidConfiguration", "Connect-PrivX -ConfigurationFile no-such.toml").ToString(), StringComparison.Ordinal);

    private static string Method(Result result) => result.Only().Properties["AuthenticationMethod"].Value.ToString()!;

    private static void Set(string name, string? value) => Environment.SetEnvironmentVariable(name, value);

    private Result Connect(string arguments)
    {
        Result result = _shell.Run($"Connect-PrivX {arguments} -Verbose -Debug").Clean();
        result.Only();
        Hidden.Check([Known.ApiClientSecret, Known.OAuthClientSecret, Known.ExternalJwt()], result);
        return result;
    }

    private void SetServer() => Set("PRIVX_API_BASE_URL", _shell.Simulator.Address.ToString());

    private void SetApiClient()
    {
        Set("PRIVX_API_CLIENT_ID", Known.ApiClientId);
        Set("PRIVX_API_CLIENT_SECRET", Known.ApiClientSecret);
        Set("PRIVX_API_OAUTH_CLIENT_ID", Known.OAuthClientId);
        Set("PRIVX_API_OAUTH_CLIENT_SECRET", Known.OAuthClientSecret);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }

    private string Toml(string? server = null) => $""""
        [api]
        base_url = "{server ?? _shell.Simulator.Address.ToString()}"
        api_ca_crt = """
        {_shell.Simulator.CaCertificatePem}
        """

        [auth]
        api_client_id = "{Known.ApiClientId}"
        api_client_secret = "{Known.ApiClientSecret}"
        oauth_client_id = "{Known.OAuthClientId}"
        oauth_client_secret = "{Known.OAuthClientSecret}"
        """";
}
