using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Tour;

/// <summary>The tour as a user starts it, on a machine without pwsh.</summary>
public sealed class TourTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-tour-test-").FullName;

    [Fact]
    public async Task The_built_in_runbook_succeeds_and_shows_what_it_does()
    {
        (int code, string output, string errors) = await RunAsync();
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("PS> Connect-PrivX ", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Corporate directory +AD +Enabled", output);
        Assert.Matches(@"(?m)^web-01 +Enabled", output);
        Assert.Contains("Here, root could log in", output, StringComparison.Ordinal);
        Assert.Contains("What if: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nope")]
    [InlineData("--script")]
    [InlineData("--script", "no-such-file.ps1")]
    [InlineData("--server", "not an address")]
    [InlineData("--trusted-certificate", "no-such-file.pem")]
    [InlineData("--server", "https://127.0.0.1", "--keep")]
    public async Task Wrong_options_are_told(params string[] arguments)
    {
        (int code, string output, string errors) = await RunAsync(arguments);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("privx-tour: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_connect_in_a_script_of_ones_own_reaches_the_simulator()
    {
        (int code, string output, _) = await RunAsync("--script", Script("Connect-PrivX | ForEach-Object { $_.AuthenticationMethod }; Disconnect-PrivX"));
        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^ApiClient\r?$", output);
    }

    [Theory]
    [InlineData("'first'; throw 'enough'", 1)]
    [InlineData("'first'; exit 3", 1)]
    [InlineData("'first'; exit 0", 0)]
    [InlineData("'first'; if (", 1)]
    public async Task The_exit_code_follows_the_script(string script, int expected)
    {
        (int code, _, _) = await RunAsync("--script", Script(script));
        Assert.Equal(expected, code);
    }

    [Fact]
    public async Task Commands_that_the_engine_lacks_are_named_before_the_script_runs()
    {
        (_, string output, _) = await RunAsync("--script", Script("function Get-Mine { 'mine' }; Get-Mine; Get-PrivXSession | Select-Object Name; Export-Csv x"));
        Assert.Contains("does not have: Export-Csv, Select-Object.", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^mine\r?$", output);
    }

    [Fact]
    public async Task A_server_of_ones_own_is_only_read()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        string certificate = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(certificate, simulator.CaCertificatePem);
        (int code, string output, string errors) = await RunAsync(simulator.Credentials, "--server", simulator.Address.ToString(), "--trusted-certificate", certificate);
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("Corporate directory", output, StringComparison.Ordinal);
        Assert.All(simulator.Journal.Writes(), write => Assert.Equal("logout", write.Operation));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(SimulatorCredentials? credentials, params string[] arguments)
    {
        string program = typeof(TourTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "TourPath").Value!;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = "dotnet";
        }

        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PRIVX_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        if (credentials is not null)
        {
            start.Environment["PRIVX_API_CLIENT_ID"] = credentials.ApiClientId;
            start.Environment["PRIVX_API_CLIENT_SECRET"] = credentials.ApiClientSecret;
            start.Environment["PRIVX_API_OAUTH_CLIENT_ID"] = credentials.OAuthClientId;
            start.Environment["PRIVX_API_OAUTH_CLIENT_SECRET"] = credentials.OAuthClientSecret;
        }

        // Without a pwsh, whether this machine has one or not.
        start.Environment["PATH"] = string.Join(
            Path.PathSeparator,
            (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Where(folder => !File.Exists(Path.Combine(folder, "pwsh")) && !File.Exists(Path.Combine(folder, "pwsh.exe"))));
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await errors);
    }

    private string Script(string text)
    {
        string file = Path.Combine(_folder, "runbook.ps1");
        File.WriteAllText(file, text);
        return file;
    }
}
