using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Simulator;

namespace PrivX.Client.Tests.Support;

/// <summary>A client through the real transport, TLS included, against the simulator.</summary>
internal sealed class LiveSession : IAsyncDisposable
{
    private LiveSession(PrivXSimulator simulator, PrivXClient client, Reporter reporter)
    {
        Simulator = simulator;
        Client = client;
        Reporter = reporter;
    }

    public PrivXSimulator Simulator { get; }

    public PrivXClient Client { get; }

    public Reporter Reporter { get; }

    /// <summary>The test makes the simulator or the client break the contract. Without it a test fails at its end when that happened.</summary>
    public bool AllowViolations { get; set; }

    public static async Task<LiveSession> ConnectAsync(Func<SimulatorCredentials, PrivXCredential>? credential = null, SimulatorOptions? options = null, Action<PrivXClientOptions>? configure = null)
    {
        PrivXSimulator simulator = await PrivXSimulator.StartAsync(options ?? new SimulatorOptions());
        try
        {
            var reporter = new Reporter();
            return new LiveSession(simulator, await ConnectAsync(simulator, (credential ?? ApiClient)(simulator.Credentials), reporter, configure), reporter);
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    public static Task<PrivXClient> ConnectAsync(PrivXSimulator simulator, PrivXCredential credential, Reporter? reporter = null, Action<PrivXClientOptions>? configure = null)
    {
        var options = new PrivXClientOptions(simulator.Address) { UserAgent = "Tests/1.0", NoProxy = true };
        if (simulator.CaCertificatePem.Length > 0)
        {
            options.TrustedCertificates = PemCertificates.Parse(simulator.CaCertificatePem, "The simulator's CA");
        }

        configure?.Invoke(options);
        return PrivXClient.ConnectAsync(options, credential, reporter);
    }

    public static PrivXCredential ApiClient(SimulatorCredentials credentials) =>
        new ApiClientCredential(credentials.ApiClientId, new SecretText(credentials.ApiClientSecret), credentials.OAuthClientId, new SecretText(credentials.OAuthClientSecret));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        IReadOnlyList<string> violations = Simulator.Journal.Violations;
        await Simulator.DisposeAsync();
        if (!AllowViolations)
        {
            Assert.Empty(violations);
        }
    }
}
