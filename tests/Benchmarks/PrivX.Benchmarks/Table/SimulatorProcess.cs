using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace PrivX.Benchmarks.Table;

/// <summary>The simulator as a program of its own, over TLS.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly JsonElement _facts;

    private SimulatorProcess(Process process, JsonElement facts)
    {
        _process = process;
        _facts = facts;
    }

    public string ControlToken => Fact("control_token");

    public Uri Address => new(Fact("address"));

    public string CaFile => Fact("ca_file");

    public string ApiClientId => Fact("api_client_id");

    public string ApiClientSecret => Fact("api_client_secret");

    public string OAuthClientId => Fact("oauth_client_id");

    public string OAuthClientSecret => Fact("oauth_client_secret");

    /// <summary>Sets the variables with which <see cref="Connect"/> connects.</summary>
    public string Prepare => $"""
        $server = '{Address}'
        $credential = [pscredential]::new('{ApiClientId}', [Net.NetworkCredential]::new('', '{ApiClientSecret}').SecurePassword)
        $oauth = [pscredential]::new('{OAuthClientId}', [Net.NetworkCredential]::new('', '{OAuthClientSecret}').SecurePassword)
        $ca = '{CaFile}'
        """;

    public static string Connect => "Connect-PrivX $server -Credential $credential -OAuthCredential $oauth -TrustedCertificate $ca > $null";

    public static async Task<SimulatorProcess> StartAsync(string folder, int hosts)
    {
        string name = Path.Combine(folder, "simulator-" + Guid.NewGuid().ToString("N"));
        string ready = name + ".json";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            Built.Simulator, "--hosts", hosts.ToString(CultureInfo.InvariantCulture), "--token-lifetime", "86400", "--ready-file", ready, "--ca-file", name + ".pem",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        while (!File.Exists(ready))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The simulator ended with {process.ExitCode}.");
            }

            await Task.Delay(50);
        }

        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(ready));
        return new SimulatorProcess(process, document.RootElement.Clone());
    }

    /// <summary>Makes every answer of an operation, or of all (null), wait; zero takes all waits away.</summary>
    public async Task DelayAsync(HttpClient http, string? operation, double milliseconds)
    {
        var faults = new Uri(Address, "simulator/faults");
        using HttpResponseMessage cleared = await http.DeleteAsync(faults);
        cleared.EnsureSuccessStatusCode();
        if (milliseconds > 0)
        {
            string target = operation is null ? string.Empty : $"\"target\":\"{operation}\",";
            string body = string.Create(CultureInfo.InvariantCulture, $"{{\"kind\":\"Delay\",{target}\"delaySeconds\":{milliseconds / 1000}}}");
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using HttpResponseMessage added = await http.PostAsync(faults, content);
            added.EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string Fact(string name) => _facts.GetProperty(name).GetString()!;
}
