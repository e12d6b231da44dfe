using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Two servers whose objects have the same ids, as a restored copy has: session <c>prod</c>, the default, and session <c>test</c>.</summary>
internal sealed class TwoServers : IDisposable
{
    public TwoServers(PSHost? host = null, SimulatorOptions? test = null)
    {
        Shell = new ModuleShell(host: host, connect: false);
        Test = PrivXSimulator.StartAsync(test).GetAwaiter().GetResult();
        Shell.Run("$null = " + ModuleShell.ConnectScript + " -Name prod").Clean();
        SimulatorCredentials credentials = Test.Credentials;
        Shell.Run(
            "$null = Connect-PrivX -Server $TestServer -Credential $TestCredential -OAuthCredential $TestOAuth -TrustedCertificate $TestCa -Name test; Select-PrivXSession prod",
            ("TestServer", Test.Address),
            ("TestCredential", Credential(credentials.ApiClientId, credentials.ApiClientSecret)),
            ("TestOAuth", Credential(credentials.OAuthClientId, credentials.OAuthClientSecret)),
            ("TestCa", X509Certificate2.CreateFromPem(Test.CaCertificatePem))).Clean();
        Forget();
    }

    public ModuleShell Shell { get; }

    public PrivXSimulator Prod => Shell.Simulator;

    public PrivXSimulator Test { get; }

    /// <summary>What was asked to be changed on a server, as method and path.</summary>
    public static IReadOnlyList<string> Changes(PrivXSimulator simulator) => simulator.Journal.All
        .Where(entry => ApiContract.Load().Service(entry.Service!).Operation(entry.Operation!) is var operation && operation.Repeat != RepeatClass.Safe)
        .Select(entry => $"{entry.Method} {entry.Path}")
        .ToArray();

    public void Forget()
    {
        Prod.Journal.Clear();
        Test.Journal.Clear();
    }

    public void Dispose()
    {
        Shell.Dispose();
        Assert.Empty(Test.Journal.Violations);
        Test.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static PSCredential Credential(string name, string secret) => new(name, new NetworkCredential(name, secret).SecurePassword);
}
