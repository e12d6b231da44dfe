using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Authorizer;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>A session that is disconnected while another uses it: there, one clear error, at once; no half file, no check-out left, nothing sent again.</summary>
public sealed class DisconnectInUseTests
{
    [Theory]
    [InlineData("listHosts", "Get-PrivXHost", "NotConnected")]
    [InlineData("updateHost", "Set-PrivXHost web-01 -Comment x", "NotConnected")]
    [InlineData("deleteHost", "Remove-PrivXHost web-01 -Confirm:$false", "NotConnected")]
    [InlineData("createHost", "New-PrivXHost x -Address x.example", "OutcomeUnknown")]
    [InlineData("rotateHostPassword", "Reset-PrivXHostAccountPassword root -TargetHost web-01 -Confirm:$false", "OutcomeUnknown")]
    [InlineData("createUebaSetupScriptDownload", "Save-PrivXUebaSetupScript $Folder", "NotConnected")]
    [InlineData("downloadUebaSetupScript", "Save-PrivXUebaSetupScript $Folder", "NotConnected")]
    public Task While_the_server_is_silent(string operation, string script, string expected) => RunAsync(operation, script, expected, Fault.Delay(operation, times: null));

    [Theory]
    [InlineData("listHosts", "Get-PrivXHost")]
    [InlineData("updateHost", "Set-PrivXHost web-01 -Comment x")]
    public Task While_another_attempt_is_waited_for(string operation, string script) => RunAsync(operation, script, "NotConnected", Fault.TooManyRequests(operation, 50, times: null));

    [Fact]
    public Task While_a_file_comes() =>
        RunAsync("downloadUebaSetupScript", "Save-PrivXUebaSetupScript $Folder", "NotConnected", new Fault { Kind = FaultKind.SlowDrip, Target = "downloadUebaSetupScript", DelaySeconds = 2 });

    [Fact]
    public Task While_the_server_works() => RunAsync("listSources", "Get-PrivXSource | Update-PrivXSource -Wait", "NotConnected", null);

    private static async Task RunAsync(string operation, string script, string expected, Fault? fault)
    {
        string folder = Directory.CreateTempSubdirectory("privx-end-").FullName;
        try
        {
            using var shell = new ModuleShell(new SimulatorOptions { SourceRefreshTime = TimeSpan.FromHours(1) });
            object session = shell.Run("$Session").Only().BaseObject;
            if (fault is not null)
            {
                shell.Simulator.Faults.Add(fault);
            }

            Task<Result> running = shell.RunAsync(script, ("Folder", folder));
            while (shell.Simulator.Journal.Requests(operation).Count < (fault is null ? 4 : 1) && !running.IsCompleted)
            {
                await Task.Delay(2);
            }

            using var other = new ModuleEngine();
            other.Run("Disconnect-PrivX -Session $s", ("s", session)).Clean();
            Result result = await running.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.NotEmpty(result.AllErrors);
            Assert.All(result.AllErrors, error => Assert.StartsWith($"PrivX.{expected},", error.FullyQualifiedErrorId, StringComparison.Ordinal));
            Assert.NotNull(result.AllErrors.First().ErrorDetails.RecommendedAction);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
            Assert.Empty(Checkouts.Open(shell));

            // And from then on the same, without a request.
            int requests = shell.Simulator.Journal.All.Count;
            Assert.StartsWith("PrivX.NotConnected,", shell.Run("Get-PrivXHost -Session $s", ("s", session)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(requests, shell.Simulator.Journal.All.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
