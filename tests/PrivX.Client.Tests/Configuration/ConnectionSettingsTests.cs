using System;
using System.Collections.Generic;
using System.IO;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Tests.Transport;

namespace PrivX.Client.Tests.Configuration;

public sealed class ConnectionSettingsTests
{
    private const string DefaultFile = "user.toml";

    private const string WholeFile = """
        [api]
        base_url = "https://file.example.com"
        [auth]
        api_client_id = "file-id"
        api_client_secret = "file-secret"
        oauth_client_id = "privx-external"
        oauth_client_secret = "file-oauth-secret"
        """;

    private readonly Dictionary<string, string> _environment = [];
    private readonly Dictionary<string, string> _files = [];
    private FileHands _hands = FileHands.Owner;

    [Fact]
    public void Everything_from_the_environment()
    {
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = " https://env.example.com/ ";

        ConnectionSettings settings = Resolve(new ConnectionRequest());

        Assert.Equal("https://env.example.com/", settings.Address.AbsoluteUri);
        var credential = Assert.IsType<ApiClientCredential>(settings.Credential);
        Assert.Equal("env-id", credential.ClientId);
        Assert.Equal("env-secret", credential.ClientSecret.ToPlainText());
        Assert.Equal("privx-external", credential.OAuthClientId);
        Assert.Equal("env-oauth-secret", credential.OAuthClientSecret.ToPlainText());
        Assert.Equal(
            [
                "server from environment (PRIVX_API_BASE_URL)",
                "API client from environment (PRIVX_API_CLIENT_ID, PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET)",
            ],
            settings.Sources);
    }

    [Fact]
    public void Everything_from_the_default_file()
    {
        _files[DefaultFile] = WholeFile;

        ConnectionSettings settings = Resolve(new ConnectionRequest());

        Assert.Equal("file.example.com", settings.Address.Host);
        Assert.Equal("file-id", Assert.IsType<ApiClientCredential>(settings.Credential).ClientId);
        Assert.Equal(
            [
                $"server from file '{DefaultFile}' (api.base_url)",
                $"API client from file '{DefaultFile}' (auth.api_client_id, auth.api_client_secret, auth.oauth_client_id, auth.oauth_client_secret)",
            ],
            settings.Sources);
    }

    [Fact]
    public void Parameters_win_over_environment_and_environment_over_file()
    {
        _files[DefaultFile] = WholeFile;
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";

        Assert.Equal("https://env.example.com:8443/", Resolve(new ConnectionRequest { Server = "ENV.example.com:8443" }).Address.AbsoluteUri);
        Assert.Equal("env.example.com", Resolve(new ConnectionRequest()).Address.Host);
        Assert.Equal("env-id", Assert.IsType<ApiClientCredential>(Resolve(new ConnectionRequest()).Credential).ClientId);
        var own = new AccessTokenCredential(new SecretText("t"));
        Assert.Same(own, Resolve(new ConnectionRequest { Credential = own }).Credential);
    }

    [Fact]
    public void A_file_that_is_named_wins_over_the_environment()
    {
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";
        _files["named.toml"] = WholeFile;

        ConnectionSettings settings = Resolve(new ConnectionRequest { ConfigurationFile = "named.toml" });

        Assert.Equal("file.example.com", settings.Address.Host);
        Assert.Equal("file-id", Assert.IsType<ApiClientCredential>(settings.Credential).ClientId);
    }

    [Fact]
    public void Halves_are_not_completed_from_the_next_source()
    {
        _files[DefaultFile] = WholeFile;
        _environment["PRIVX_API_CLIENT_ID"] = "env-id";

        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest()));

        Assert.Equal(
            "The environment has PRIVX_API_CLIENT_ID, but lacks PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET: an API client is taken from one source only.",
            error.Message);
    }

    [Fact]
    public void A_half_below_a_whole_does_not_matter()
    {
        _files[DefaultFile] = "[auth]\napi_client_id = 'x'";
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";

        Assert.IsType<ApiClientCredential>(Resolve(new ConnectionRequest()).Credential);
    }

    [Fact]
    public void Older_names_count_as_a_pair_and_only_without_the_newer_ones()
    {
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";
        _environment["PRIVX_API_ACCESS_KEY"] = "old-id";
        _environment["PRIVX_API_SECRET_KEY"] = "old-secret";
        _environment["PRIVX_API_OAUTH_CLIENT_ID"] = "privx-external";
        _environment["PRIVX_API_OAUTH_CLIENT_SECRET"] = "s";
        ConnectionSettings settings = Resolve(new ConnectionRequest());
        Assert.Equal("old-id", Assert.IsType<ApiClientCredential>(settings.Credential).ClientId);
        Assert.Contains("PRIVX_API_ACCESS_KEY", settings.Sources[1], StringComparison.Ordinal);

        _environment["PRIVX_API_CLIENT_ID"] = "new-id";
        Assert.Contains("lacks PRIVX_API_CLIENT_SECRET", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_ways_in_one_source_the_one_for_this_run_is_taken_and_the_others_are_told()
    {
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";
        _environment["PRIVX_EXCHANGE_TOKEN"] = "jwt\n";
        _environment["PRIVX_EXCHANGE_SCOPE"] = "privx-user";

        ConnectionSettings settings = Resolve(new ConnectionRequest());

        var credential = Assert.IsType<TokenExchangeCredential>(settings.Credential);
        Assert.Equal("jwt", credential.ExternalToken.ToPlainText());
        Assert.Equal("privx-user", credential.Scope);
        Assert.StartsWith("not used: API client of the environment (", settings.Sources[^1], StringComparison.Ordinal);

        _environment["PRIVX_API_BEARER_TOKEN"] = "Bearer abc";
        Assert.Equal("abc", Assert.IsType<AccessTokenCredential>(Resolve(new ConnectionRequest()).Credential).AccessToken.ToPlainText());
    }

    [Fact]
    public void Nothing_at_all_says_what_could_be_given()
    {
        Assert.Contains("PRIVX_API_BASE_URL", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest())).Message, StringComparison.Ordinal);
        Assert.Contains("PRIVX_EXCHANGE_TOKEN", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest { Server = "a" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_must_be_there()
    {
        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest { ConfigurationFile = "x.toml" }));

        Assert.Equal("There is no configuration file 'x.toml'.", error.Message);
    }

    [Fact]
    public void A_broken_file_is_named_with_the_place_and_not_quoted()
    {
        _files["x.toml"] = "[auth]\napi_client_secret = topsecret";

        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest { ConfigurationFile = "x.toml" }));

        Assert.StartsWith("The configuration file 'x.toml' cannot be used: not valid TOML at line 2, column ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_names_server_and_credential_is_not_bothered_by_a_broken_default_file()
    {
        _files[DefaultFile] = "broken";
        _environment["PRIVX_API_CLIENT_ID"] = "half";

        ConnectionSettings settings = Resolve(new ConnectionRequest { Server = "a.example.com", Credential = new AccessTokenCredential(new SecretText("t")) });

        Assert.Empty(settings.Sources);
    }

    [Fact]
    public void Trusted_certificates_of_the_file_go_with_its_server()
    {
        using var certificates = new TestCertificates();
        _files[DefaultFile] = WholeFile.Replace("[auth]", $"api_ca_crt = '''\n{certificates.Root.ExportCertificatePem()}\n'''\n[auth]", StringComparison.Ordinal);

        ConnectionSettings same = Resolve(new ConnectionRequest { Server = "https://FILE.example.com:8443" });
        Assert.Equal(certificates.Root.Thumbprint, Assert.Single(same.TrustedCertificates).Thumbprint);
        Assert.Contains($"trusted certificates from file '{DefaultFile}' (api.api_ca_crt)", same.Sources);

        ConnectionSettings other = Resolve(new ConnectionRequest { Server = "https://other.example.com", ConfigurationFile = DefaultFile, Credential = new AccessTokenCredential(new SecretText("t")) });
        Assert.Empty(other.TrustedCertificates);
        Assert.Contains(other.Sources, s => s.StartsWith("not used: trusted certificates", StringComparison.Ordinal));

        ConnectionSettings own = Resolve(new ConnectionRequest { TrustedCertificates = [certificates.Intermediate] });
        Assert.Same(certificates.Intermediate, Assert.Single(own.TrustedCertificates));
    }

    [Theory]
    [InlineData(null, "The API client of the environment (PRIVX_API_CLIENT_ID, PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET) is not sent to the server file.example.com of the file 'user.toml': a credential goes only to the server named beside it.")]
    [InlineData("https://other.example.com", "The API client of the environment (PRIVX_API_CLIENT_ID, PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID, PRIVX_API_OAUTH_CLIENT_SECRET) is not sent to the server file.example.com of the file 'user.toml': a credential goes only to the server named beside it.")]
    public void A_credential_of_the_environment_does_not_go_to_the_server_of_the_file(string? beside, string message)
    {
        SetApiClient();
        if (beside is not null)
        {
            // With a server of its own the environment would win: here the file is named.
            _environment["PRIVX_API_BASE_URL"] = beside;
        }

        _files[DefaultFile] = "[api]\nbase_url = 'https://file.example.com'";
        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest { ConfigurationFile = beside is null ? null : DefaultFile }));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_credential_of_the_file_does_not_go_to_the_server_of_the_environment()
    {
        _files[DefaultFile] = WholeFile;
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";
        Assert.Contains("is not sent to the server env.example.com of the environment", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_does_not_go_to_another_server_that_the_caller_names()
    {
        _files[DefaultFile] = WholeFile;
        Assert.Contains("is not sent to the server other.example.com:", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest { Server = "other.example.com" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_without_a_server_beside_it_is_for_the_one_that_the_caller_names()
    {
        SetApiClient();
        Assert.Equal("a.example.com", Resolve(new ConnectionRequest { Server = "a.example.com" }).Address.Host);
    }

    [Fact]
    public void The_environment_names_trusted_certificates_as_text_or_file_also_for_who_names_all_else()
    {
        using var certificates = new TestCertificates();
        var request = new ConnectionRequest { Server = "a.example.com", Credential = new AccessTokenCredential(new SecretText("t")) };
        _environment["PRIVX_API_CA_CRT"] = certificates.Root.ExportCertificatePem();
        Assert.Equal(certificates.Root.Thumbprint, Assert.Single(Resolve(request).TrustedCertificates).Thumbprint);

        _environment["PRIVX_API_CA_CRT"] = "ca.pem";
        Assert.Equal("PRIVX_API_CA_CRT of the environment is neither a certificate in PEM form nor a file that is there.", Assert.Throws<PrivXConfigurationException>(() => Resolve(request)).Message);
        _files["ca.pem"] = certificates.Root.ExportCertificatePem();
        Assert.Equal(certificates.Root.Thumbprint, Assert.Single(Resolve(request).TrustedCertificates).Thumbprint);

        _environment["PRIVX_API_BASE_URL"] = "https://other.example.com";
        Assert.Empty(Resolve(request).TrustedCertificates);
    }

    [Fact]
    public void A_path_in_a_file_begins_where_the_file_is()
    {
        using var certificates = new TestCertificates();
        string named = Path.Combine("folder", "named.toml");
        _files[named] = WholeFile.Replace("[auth]", "api_ca_crt = 'ca.pem'\n[auth]", StringComparison.Ordinal);
        _files[Path.Combine("folder", "ca.pem")] = certificates.Root.ExportCertificatePem();
        Assert.Equal(certificates.Root.Thumbprint, Assert.Single(Resolve(new ConnectionRequest { ConfigurationFile = named }).TrustedCertificates).Thumbprint);
    }

    [Fact]
    public void A_file_that_others_may_read_is_warned_about_and_one_that_others_may_write_is_refused()
    {
        _files[DefaultFile] = WholeFile;
        Assert.Empty(Resolve(new ConnectionRequest()).Warnings);
        _hands = FileHands.OthersRead;
        Assert.Equal("Others may read the configuration file 'user.toml' with the secrets in it: chmod 600 'user.toml'.", Assert.Single(Resolve(new ConnectionRequest()).Warnings));
        _hands = FileHands.OthersWrite;
        Assert.Equal("The configuration file 'user.toml' is not used: others may write to it, and could send the secrets elsewhere.", Assert.Throws<PrivXConfigurationException>(() => Resolve(new ConnectionRequest())).Message);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite, "Owner")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead, "OthersRead")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.OtherRead, "OthersRead")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupWrite, "OthersWrite")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite, "OthersWrite")]
    public void What_others_may_do_with_a_file_is_what_its_mode_says(UnixFileMode mode, string expected)
    {
        string path = Path.GetTempFileName();
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, mode);
                Assert.Equal(expected, FileHandsReader.Of(path).ToString());
            }
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal(FileHands.Owner, FileHandsReader.Of(path));
    }

    [Fact]
    public void Sources_never_show_a_value()
    {
        _files[DefaultFile] = WholeFile;
        SetApiClient();
        _environment["PRIVX_API_BASE_URL"] = "https://env.example.com";

        Assert.DoesNotContain(Resolve(new ConnectionRequest()).Sources, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("env-id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("privx.example.com", "https://privx.example.com/")]
    [InlineData("privx.example.com:8443", "https://privx.example.com:8443/")]
    [InlineData("http://localhost:1", "http://localhost:1/")]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1/")]
    [InlineData("https://[::1]:1/x", "https://[::1]:1/x")]
    public void Addresses(string text, string expected) => Assert.Equal(expected, ServerAddress.Parse(text, "x").AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("http://privx.example.com")]
    [InlineData("ftp://privx.example.com")]
    [InlineData("https://user:topsecret@privx.example.com")]
    [InlineData("https://privx.example.com?token=topsecret")]
    [InlineData("https://")]
    [InlineData("a b")]
    public void Refused_addresses(string text) =>
        Assert.DoesNotContain("topsecret", Assert.Throws<PrivXConfigurationException>(() => ServerAddress.Parse(text, "The server")).Message, StringComparison.Ordinal);

    private void SetApiClient()
    {
        _environment["PRIVX_API_CLIENT_ID"] = "env-id";
        _environment["PRIVX_API_CLIENT_SECRET"] = "env-secret\r\n";
        _environment["PRIVX_API_OAUTH_CLIENT_ID"] = "privx-external";
        _environment["PRIVX_API_OAUTH_CLIENT_SECRET"] = "env-oauth-secret";
    }

    private ConnectionSettings Resolve(ConnectionRequest request) => ConnectionSettings.Resolve(request, new ConnectionInputs
    {
        Environment = name => _environment.GetValueOrDefault(name),
        ReadFile = path => _files.GetValueOrDefault(path),
        DefaultFile = DefaultFile,
        AccessOf = _ => _hands,
    });
}
