using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Shells;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Tour;

/// <summary>The tour as a user starts it.</summary>
public sealed class TourTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> WithTool = [];

    // A folder of packages without any.
    private static readonly Dictionary<string, string> WithoutTool = new() { ["PWSH"] = string.Empty, ["NUGET_PACKAGES"] = AppContext.BaseDirectory };

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-tour-test-").FullName;

    public static TheoryData<bool> Shells => [true, false];

    public static TheoryData<string, int, bool> Endings
    {
        get
        {
            var rows = new TheoryData<string, int, bool>();
            foreach ((string script, int code) in new[] { ("'first'; throw 'enough'", 1), ("'first'; exit 3", 1), ("'first'; exit 0", 0), ("'first'; if (", 1) })
            {
                rows.Add(script, code, true);
                rows.Add(script, code, false);
            }

            return rows;
        }
    }

    [ShellFact]
    public async Task The_built_in_runbook_plays_in_the_shell_that_is_told()
    {
        (int code, string output, string errors) = await RunAsync();
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains($"Shell   {PinnedShell.Name}", output, StringComparison.Ordinal);
        AssertRunbook(output);
    }

    [Fact]
    public async Task Without_the_tool_the_built_in_runbook_plays_in_the_engine_and_the_reason_is_told()
    {
        (int code, string output, string errors) = await RunAsync(WithoutTool);
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Matches(@"(?m)^Shell   the engine package.* The \.NET tool PowerShell \S+ is not in ", output);
        AssertRunbook(output);
    }

    [Fact]
    public async Task A_shell_that_is_named_and_not_there_is_an_error_that_names_it()
    {
        string missing = Path.Combine(_folder, "no-such-pwsh");
        (int code, string output, string errors) = await RunAsync(new Dictionary<string, string> { ["PWSH"] = missing });
        Assert.Equal(1, code);
        Assert.Contains(missing, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("PS> ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nope")]
    [InlineData("--script")]
    [InlineData("--script", "no-such-file.ps1")]
    [InlineData("--server", "not an address")]
    [InlineData("--trusted-certificate", "no-such-file.pem")]
    [InlineData("--server", "https://127.0.0.1", "--keep")]
    [InlineData("--job")]
    [InlineData("--job", "coffee")]
    [InlineData("--job", "health", "--server", "https://127.0.0.1")]
    [InlineData("--folder", ".")]
    [InlineData("--transcript")]
    public async Task Wrong_options_are_told(params string[] arguments)
    {
        (int code, string output, string errors) = await RunAsync(arguments);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("privx-tour: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_each_job_and_says_what_it_is_about()
    {
        (int code, string output, string errors) = await RunAsync("--list");
        Assert.Equal((0, string.Empty), (code, errors));
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Jobs.Select(row => (string)row[0]).Order(StringComparer.Ordinal), lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.EndsWith(".", line.TrimEnd(), StringComparison.Ordinal));
        (_, _, string wrong) = await RunAsync("--job", "coffee");
        Assert.All(Jobs, row => Assert.Contains((string)row[0], wrong, StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Jobs => new()
    {
        { "access-report", "(?m)^web-01 +Host +root +Linux administrators", "access.html" },
        { "audit-export", "(?m)^ +[1-9][0-9]+ +[1-9][0-9]+ +0 ", "siem.bookmark" },
        { "configuration", "(?m)^Update +Role +Contractors", "repository" },
        { "containment", "(?m)^privx-user +Restored", "anna.json" },
        { "grants", "(?m)^INC-1003 +hugo.berg +Contractors ", "tickets.csv" },
        { "health", "(?m)^Service auth +OK", "" },
        { "incident", "(?m)^Role +privx-user +Revoked", "access.html" },
        { "onboarding", @"(?m)^ +1 quay-01 root +Unchanged", "hosts.csv" },
    };

    [ShellTheory]
    [MemberData(nameof(Jobs))]
    public async Task A_job_plays_to_its_end_and_leaves_its_files_where_it_is_told(string job, string shown, string file)
    {
        string files = Path.Combine(_folder, "files");
        string transcript = Path.Combine(_folder, "transcript.txt");
        (int code, string output, string errors) = await RunAsync("--job", job, "--folder", files, "--transcript", transcript);
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Matches(shown, output);
        Assert.Contains("PS> Disconnect-PrivX", output, StringComparison.Ordinal);
        Assert.Contains("PS> Disconnect-PrivX", await File.ReadAllTextAsync(transcript), StringComparison.Ordinal);
        Assert.True(file.Length == 0 || Path.Exists(Path.Combine(files, file)), output);
    }

    [ShellTheory]
    [MemberData(nameof(Shells))]
    public async Task A_plain_connect_in_a_script_of_ones_own_reaches_the_simulator(bool tool)
    {
        (int code, string output, _) = await RunAsync(tool ? WithTool : WithoutTool, "--script", Script("Connect-PrivX | ForEach-Object { $_.AuthenticationMethod }; Disconnect-PrivX"));
        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^ApiClient\r?$", output);
    }

    [ShellTheory]
    [MemberData(nameof(Endings))]
    public async Task The_exit_code_follows_the_script(string script, int expected, bool tool)
    {
        (int code, _, _) = await RunAsync(tool ? WithTool : WithoutTool, "--script", Script(script));
        Assert.Equal(expected, code);
    }

    [ShellFact]
    public async Task A_script_of_ones_own_has_every_command()
    {
        (int code, string output, string errors) = await RunAsync("--script", Script(
            "$null = Connect-PrivX; Get-PrivXHost web-01 | Select-Object CommonName | ConvertTo-Csv; (Get-Date).Year -gt 2000; Disconnect-PrivX"));
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Matches("(?m)^\"CommonName\"\r?$", output);
        Assert.Matches("(?m)^\"web-01\"\r?$", output);
        Assert.Matches(@"(?m)^True\r?$", output);
    }

    [Fact]
    public async Task Without_the_tool_commands_that_the_engine_lacks_are_named_before_the_script_runs()
    {
        (_, string output, _) = await RunAsync(WithoutTool, "--script", Script("function Get-Mine { 'mine' }; Get-Mine; Get-PrivXSession | Select-Object Name; Export-Csv x"));
        Assert.Contains("does not have: Export-Csv, Select-Object.", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^mine\r?$", output);
    }

    [ShellFact]
    public async Task A_server_of_ones_own_is_only_read()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        string certificate = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(certificate, simulator.CaCertificatePem);
        SimulatorCredentials credentials = simulator.Credentials;
        var environment = new Dictionary<string, string>
        {
            ["PRIVX_API_CLIENT_ID"] = credentials.ApiClientId,
            ["PRIVX_API_CLIENT_SECRET"] = credentials.ApiClientSecret,
            ["PRIVX_API_OAUTH_CLIENT_ID"] = credentials.OAuthClientId,
            ["PRIVX_API_OAUTH_CLIENT_SECRET"] = credentials.OAuthClientSecret,
        };
        (int code, string output, string errors) = await RunAsync(environment, "--server", simulator.Address.ToString(), "--trusted-certificate", certificate);
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("Corporate directory", output, StringComparison.Ordinal);
        Assert.All(simulator.Journal.Writes(), write => Assert.Equal("logout", write.Operation));
        Assert.Empty(simulator.Journal.Violations);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertRunbook(string output)
    {
        Assert.Contains("PS> Connect-PrivX ", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Corporate directory +AD +Enabled", output);
        Assert.Matches(@"(?m)^web-01 +Enabled", output);
        Assert.Contains("Here, root could log in", output, StringComparison.Ordinal);
        Assert.Contains("What if: ", output, StringComparison.Ordinal);
        Assert.Contains("PS> Disconnect-PrivX", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(WithTool, arguments);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string program = typeof(TourTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "TourPath").Value!;
        var start = new ProcessStartInfo(PinnedShell.DotNet(), [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PRIVX_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

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
