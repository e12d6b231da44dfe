using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Harness;

/// <summary>
/// A simulator of its own, and an engine with the staged module that is connected to it over TLS: what a test of a cmdlet starts from.
/// The journal is empty at the start of the test: log-in and reading of the trust anchor are done by then.
/// </summary>
public sealed class ModuleShell : ModuleEngine
{
    /// <param name="options">How to start the simulator.</param>
    /// <param name="host">Host to use; without one, nothing can be asked or shown.</param>
    /// <param name="connect">False leaves connecting to the test: see <see cref="ConnectScript"/>.</param>
    public ModuleShell(SimulatorOptions? options = null, PSHost? host = null, bool connect = true)
        : base(host)
    {
        try
        {
            Simulator = PrivXSimulator.StartAsync(options).GetAwaiter().GetResult();
            SetVariables();
            if (connect)
            {
                Connect();
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Connects with the variables <c>$Server $Credential $OAuthCredential $TrustedCertificate</c>, which every shell has, and <c>$UserCredential</c>.</summary>
    public static string ConnectScript =>
        "Connect-PrivX -Server $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate";

    public PrivXSimulator Simulator { get; } = null!;

    /// <summary>The test makes the simulator or the module break the contract. Without it a test fails at its end when that happened.</summary>
    public bool AllowViolations { get; set; }

    /// <summary>Connects and forgets what the journal says about it. The session is in <c>$Session</c>.</summary>
    public void Connect()
    {
        PSObject session = Run(ConnectScript).Only();
        Run("$global:Session = $Connected", ("Connected", session)).Clean();
        Simulator.Journal.Clear();
        StagedModule.AssertLoadedFromHere();
    }

    protected override void Dispose(bool disposing)
    {
        IReadOnlyList<string> violations = Simulator?.Journal.Violations ?? [];
        if (disposing && Simulator?.State.Checkouts.All().Any(checkout => checkout["user_id"]!.ToString() == Simulator.Credentials.ApiClientId) == true)
        {
            // The module keeps for the whole process what is checked out. A simulator of another test may get this port, and gives the same ids.
            Simulator.Faults.Clear();
            Run("Get-PrivXSession | Disconnect-PrivX");
        }

        base.Dispose(disposing);
        if (disposing && Simulator is { } simulator)
        {
            simulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Assert.True(AllowViolations || violations.Count == 0, string.Join(Environment.NewLine, violations));
        }
    }

    private void SetVariables()
    {
        SimulatorCredentials credentials = Simulator.Credentials;
        Run(
            string.Empty,
            ("Server", Simulator.Address),
            ("Credential", Credential(credentials.ApiClientId, credentials.ApiClientSecret)),
            ("UserCredential", Credential(credentials.UserName, credentials.UserPassword)),
            ("OAuthCredential", Credential(credentials.OAuthClientId, credentials.OAuthClientSecret)),
            ("TrustedCertificate", Simulator.CaCertificatePem.Length == 0 ? null : X509Certificate2.CreateFromPem(Simulator.CaCertificatePem)));
    }

    private static PSCredential Credential(string name, string secret) => new(name, new NetworkCredential(name, secret).SecurePassword);
}
