using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Harness;

/// <summary>A whole PowerShell with the module and a session of its own: what another administrator's console is.</summary>
internal sealed class ConnectedProcess : IDisposable
{
    private const string Start = """
        $ErrorActionPreference = 'Stop'
        Import-Module $env:TEST_MANIFEST
        $given = { param($name, $secret) [pscredential]::new($name, (ConvertTo-SecureString $secret -AsPlainText -Force)) }
        $null = Connect-PrivX $env:TEST_SERVER -TrustedCertificate $env:TEST_CA -Credential (& $given $env:TEST_ID $env:TEST_SECRET) -OAuthCredential (& $given $env:TEST_OAUTH $env:TEST_OAUTHSECRET)

        """;

    // Far longer than anything takes, also on a busy machine; only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Task<string> _errors;

    public ConnectedProcess(PrivXSimulator simulator, string script)
    {
        SimulatorCredentials known = simulator.Credentials;
        Process = InstalledShell.Start(["-Command", Start + script], new Dictionary<string, string>
        {
            ["TEST_MANIFEST"] = StagedModule.Manifest,
            ["TEST_SERVER"] = simulator.Address.ToString(),
            ["TEST_CA"] = simulator.CaCertificatePem,
            ["TEST_ID"] = known.ApiClientId,
            ["TEST_SECRET"] = known.ApiClientSecret,
            ["TEST_OAUTH"] = known.OAuthClientId,
            ["TEST_OAUTHSECRET"] = known.OAuthClientSecret,
        });
        _errors = Process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    /// <summary>The next line of its output, which must be this one.</summary>
    public async Task SaysAsync(string line)
    {
        string? said = await ReadAsync();
        Assert.True(said == line, said ?? await _errors);
    }

    public Task<string?> ReadAsync() => Process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Waits for its end and gives what it wrote as errors.</summary>
    public async Task<string> EndAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return await _errors;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }

        Process.Dispose();
    }
}
