using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>A simulator with a private root, and the smoke program run against it.</summary>
internal static class SmokeRun
{
    /// <summary>The program's lines, after its exit code was found to be 0 and the simulator's journal to be as expected.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string edition, string program, IReadOnlyList<string> leadingArguments, IReadOnlyList<string> preloaded)
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { Tls = TlsMode.Intermediate });
        simulator.Faults.Add(Fault.Of(FaultKind.HalfBody, "downloadUebaSetupScript"));
        string plan = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(plan, Plan(simulator));
            string[] arguments = [.. leadingArguments, Path.Combine(Repository.Module, "bin", edition), plan, .. preloaded];
            (int code, string output) = await ProgramRun.RunAsync(new ProcessStartInfo(program, arguments));

            Assert.True(code == 0, $"{Path.GetFileName(program)} ended with {code}:{Environment.NewLine}{output}");
            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.Contains("client from the module", lines);
            Assert.Contains("trust ok: CertificateNotTrusted", lines);
            Assert.Contains(lines, line => line.StartsWith("proxy ok: ProxyRefused: ", StringComparison.Ordinal) && line.Contains("wants a credential", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith("save ok: ", StringComparison.Ordinal));
            Assert.Contains("error ok: NotFound", lines);
            Assert.Contains("done", lines);

            // Log-in, and renewal after the program has put its clock forward.
            Assert.Equal(2, simulator.Journal.All.Count(entry => entry.Path == "/auth/api/v1/oauth/token"));
            Assert.Empty(simulator.Journal.Violations);
            return lines;
        }
        finally
        {
            File.Delete(plan);
        }
    }

    public static string Plan(PrivXSimulator simulator) => $"""
        [api]
        base_url = "{simulator.Address}"
        api_ca_crt = '''
        {simulator.CaCertificatePem}
        '''
        [auth]
        api_client_id = "{simulator.Credentials.ApiClientId}"
        api_client_secret = "{simulator.Credentials.ApiClientSecret}"
        oauth_client_id = "{simulator.Credentials.OAuthClientId}"
        oauth_client_secret = "{simulator.Credentials.OAuthClientSecret}"
        """;
}
