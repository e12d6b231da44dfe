using System;
using System.IO;
using System.Management.Automation;
using System.Net;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// A connected engine with what examples may rely on: the variables $client, $oauth and $user (credentials), $idToken and $secret (secure strings),
/// and a folder of its own with company-ca.pem and privx.toml, which is the current one.
/// </summary>
internal sealed class ExampleShell : IDisposable
{
    private readonly ModuleShell _shell = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-example-").FullName;

    public ExampleShell()
    {
        SimulatorCredentials credentials = _shell.Simulator.Credentials;
        File.WriteAllText(Path.Combine(_folder, "company-ca.pem"), _shell.Simulator.CaCertificatePem);
        File.WriteAllText(Path.Combine(_folder, "privx.toml"), $"""
            [api]
            base_url = "{_shell.Simulator.Address}"

            [auth]
            api_client_id = "{credentials.ApiClientId}"
            api_client_secret = "{credentials.ApiClientSecret}"
            oauth_client_id = "{credentials.OAuthClientId}"
            oauth_client_secret = "{credentials.OAuthClientSecret}"
            """);

        // The user would say yes, and trusts the certificate of his server.
        _shell.Run(
            """
            $ConfirmPreference = 'None'
            $PSDefaultParameterValues = @{ 'Connect-PrivX:TrustedCertificate' = $TrustedCertificate }
            $client = $Credential
            $oauth = $OAuthCredential
            $null = $ExecutionContext.SessionState.Path.SetLocation($Folder)
            """,
            ("Folder", _folder),
            ("user", new PSCredential(credentials.UserName, new NetworkCredential(null, credentials.UserPassword).SecurePassword)),
            ("idToken", new NetworkCredential(null, credentials.ExternalJwt()).SecurePassword),
            ("secret", new NetworkCredential(null, "a new secret").SecurePassword)).Clean();
    }

    public string Prepare(string code) => ExampleTable.Prepare(code, _shell.Simulator.Address);

    public Result Run(string code) => _shell.Run(code);

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, true);
    }
}
