using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Module.Tests.Authorizer;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>The runbooks of docs/runbooks, each as a scheduled task starts it: in a PowerShell of its own, with what the environment says.</summary>
public sealed class RunbookTests : IDisposable
{
    private static readonly string Runbooks = Path.Combine(StagedModule.RepositoryRoot, "docs", "runbooks");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Actions = ["Created", "Updated", "Unchanged", "Failed"];

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-runbook-").FullName;
    private readonly ModuleShell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Each_runbook_needs_fifteen_lines_at_most()
    {
        string[] files = Directory.GetFiles(Runbooks, "*.ps1");
        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.InRange(File.ReadLines(file).Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith('#')), 1, 15));
        Assert.All(files, file => Assert.Contains($"({Path.GetFileName(file)})", File.ReadAllText(Path.Combine(Runbooks, "README.md")), StringComparison.Ordinal));
    }

    [ShellFact]
    public async Task Health_ends_with_the_worst_state_and_a_row_for_each_check()
    {
        Assert.Equal(0, (await RunAsync("nightly-health.ps1")).Code);
        Assert.Contains("\"License\"", await File.ReadAllTextAsync(Of("health.csv")), StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("nightly-health.ps1 -MinLicenseDays 36500")).Code);
        _shell.Simulator.Faults.Add(Fault.Status("/vault/api/v1/status", 503, times: null));
        (int code, string output) = await RunAsync("nightly-health.ps1");
        Assert.True(code == 2 && output.Contains("vault", StringComparison.Ordinal), output);
        Assert.Equal(3, _shell.Simulator.Journal.Requests("logout").Count);
    }

    [ShellFact]
    public async Task Health_without_credentials_ends_with_two_and_names_what_is_missing()
    {
        (int code, string output) = await RunAsync("nightly-health.ps1", ("PRIVX_API_CLIENT_SECRET", string.Empty));
        Assert.True(code == 2 && output.Contains("PRIVX_API_CLIENT_SECRET", StringComparison.Ordinal), output);
    }

    [ShellFact]
    public async Task Drift_ends_with_one_and_names_what_differs()
    {
        _shell.Run("$null = Export-PrivXConfiguration $Folder -Kind Role, AccessGroup", ("Folder", Of("configuration"))).Clean();
        Assert.Equal(0, (await RunAsync("configuration-drift.ps1")).Code);
        _shell.Run("$null = Set-PrivXRole Contractors -Comment other").Clean();
        (int code, string output) = await RunAsync("configuration-drift.ps1");
        Assert.True(code == 1 && output.Contains("Contractors", StringComparison.Ordinal), output);
        Assert.Contains("comment: other -> Guests with an end date", await File.ReadAllTextAsync(Of("drift.csv")), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("configuration-drift.ps1 -Ignore 'Role/*/Comment'")).Code);
        Assert.Equal(2, (await RunAsync("configuration-drift.ps1 -Path ./nowhere")).Code);
    }

    [ShellFact]
    public async Task Hosts_come_in_once_and_a_second_run_sends_nothing()
    {
        await File.WriteAllTextAsync(Of("hosts.csv"), """
            ExternalId,CommonName,Addresses,Services,Account,AccountType,Roles
            cmdb-1,quay-01,10.20.0.11,SSH,root,shared,Web operators
            cmdb-1,quay-01,10.20.0.11,SSH,,directory,Optics lab
            cmdb-2,quay-02,10.20.0.12,SSH,root,shared,No such role
            cmdb-3,quay-03,10.20.0.13,SSH,root,shared,Optics lab
            """);
        (int code, string output) = await RunAsync("import-hosts.ps1 hosts.csv -WhatIf");
        Assert.True(code == 1, output);
        Assert.Equal("logout", Assert.Single(_shell.Simulator.Journal.Writes()).Operation);

        Assert.Equal(1, (await RunAsync("import-hosts.ps1 hosts.csv")).Code);
        Assert.Equal(["quay-01", "quay-03"], _shell.Simulator.State.Hosts.All().Select(host => host["common_name"]!.ToString()).Where(name => name.StartsWith("quay-", StringComparison.Ordinal)).Order());
        JsonArray accounts = _shell.Simulator.State.Hosts.FindBy("common_name", "quay-01")!["principals"]!.AsArray();
        Assert.Equal(2, accounts.Count);
        string[] lines = await File.ReadAllLinesAsync(Of("hosts-result.csv"));
        Assert.Equal(["Created", "Created", "Failed", "Created"], lines[1..].Select(line => Actions.Single(line.Contains)));
        Assert.Contains("No such role", lines[3], StringComparison.Ordinal);

        _shell.Simulator.Journal.Clear();
        await RunAsync("import-hosts.ps1 hosts.csv");
        Assert.Equal("logout", Assert.Single(_shell.Simulator.Journal.Writes()).Operation);
    }

    [ShellFact]
    public async Task The_access_report_is_complete_or_names_what_is_missing()
    {
        (int code, string output) = await RunAsync("access-report.ps1");
        Assert.True(code == 0, output);
        Assert.True(File.ReadLines(Of("access.csv")).Count() > 100);
        _shell.Simulator.Faults.Add(Fault.Status("listNetworkTargets", 403, times: null));
        (code, output) = await RunAsync("access-report.ps1");
        Assert.True(code == 1 && output.Contains("Not complete: ", StringComparison.Ordinal) && output.Contains("network targets", StringComparison.Ordinal), output);
    }

    [ShellTheory]
    [InlineData("{ param($Credential) \"as $($Credential.UserName)\" }")]
    [InlineData("{ throw 'enough' }")]
    public async Task A_password_is_given_back_whatever_the_script_does(string script)
    {
        int before = Checkouts.Open(_shell).Count;
        (_, string output) = await RunAsync($"use-password.ps1 root web-01 {script}");
        Assert.True(output.Contains(script.Contains("throw", StringComparison.Ordinal) ? "enough" : "as root", StringComparison.Ordinal), output);
        Assert.Single(_shell.Simulator.Journal.Requests("checkOutSecret"));
        Assert.Equal((1, before), (Checkouts.Releases(_shell), Checkouts.Open(_shell).Count));
    }

    [ShellFact]
    public async Task Tickets_are_granted_once_and_requests_are_decided_by_them()
    {
        await File.WriteAllTextAsync(Of("tickets.csv"), """
            Ticket,User,Role,Start,End,FloatingLength,Permanent
            INC-1,anna.berg,Optics lab,,2036-01-11T17:00Z,,
            INC-2,nobody,Contractors,,2036-02-01T00:00Z,,
            INC-3,hugo.berg,Contractors,,,8:00:00,
            INC-4,anna.berg,Contractors,,soon,,
            """);
        await File.WriteAllTextAsync(Of("approvals.csv"), "Ticket,User,Role\nINC-9,Ines Berg,Database administrators\n");
        (int code, string output) = await RunAsync("grant-tickets.ps1 tickets.csv -Approvals approvals.csv");
        Assert.True(code == 1 && output.Contains("Failed: INC-4 ", StringComparison.Ordinal) && output.Contains("'soon'", StringComparison.Ordinal), output);
        Assert.True(File.Exists(Of("tickets-result.csv")), output);
        string[] lines = await File.ReadAllLinesAsync(Of("tickets-result.csv"));
        Assert.True(lines.Length == 5, output);
        Assert.Contains("Granted", lines[1], StringComparison.Ordinal);
        Assert.Contains("Failed", lines[2], StringComparison.Ordinal);
        Assert.Contains("'soon'", lines[4], StringComparison.Ordinal);
        Assert.Equal("""{"step":0,"decision":"APPROVED","comment":"INC-9"}""", Assert.Single(_shell.Simulator.Journal.Requests("decideAccessRequest")).Body);

        _shell.Simulator.Journal.Clear();
        await RunAsync("grant-tickets.ps1 tickets.csv");
        Assert.Equal("logout", Assert.Single(_shell.Simulator.Journal.Writes()).Operation);
    }

    [ShellFact]
    public async Task A_client_that_is_old_gets_a_successor_and_goes_after_the_overlap()
    {
        _shell.Run(
            "$job = New-PrivXApiClient job -Role privx-admin; $null = New-PrivXConfigurationFile $File $Server -Credential $job.GetCredential() -OAuthCredential $job.GetOAuthCredential() -TrustedCertificate $TrustedCertificate",
            ("File", Of("privx.toml"))).Clean();
        (int code, string output) = await RunAsync("rotate-api-client.ps1");
        Assert.True(code == 0 && Clients().SequenceEqual(["job"]), output);

        (code, output) = await RunAsync("rotate-api-client.ps1 -MaxAgeDays 0");
        Assert.True(code == 0 && Clients() is ["job", { Length: > 10 }], output);
        string[] both = Clients();
        (code, output) = await RunAsync("rotate-api-client.ps1 -MaxAgeDays 0");
        Assert.True(code == 0 && output.Contains("The overlap in ", StringComparison.Ordinal) && Clients().SequenceEqual(both), output);

        _shell.Simulator.Clock.Advance(TimeSpan.FromDays(8));
        (code, output) = await RunAsync("rotate-api-client.ps1");
        Assert.True(code == 0 && Clients().SequenceEqual(both.Skip(1)), output);
        (code, output) = await RunAsync("rotate-api-client.ps1 -ConfigurationFile ./none.toml");
        Assert.True(code == 1 && output.Contains("none.toml", StringComparison.Ordinal), output);

        string[] Clients() => [.. _shell.Simulator.State.Collection("local-user-store/api-clients").All().Select(client => client["name"]!.ToString()).Where(name => name.StartsWith("job", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private string Of(string file) => Path.Combine(_folder, file);

    private async Task<(int Code, string Output)> RunAsync(string command, params (string Name, string Value)[] environment)
    {
        SimulatorCredentials known = _shell.Simulator.Credentials;
        var given = new Dictionary<string, string>
        {
            ["TEST_MANIFEST"] = StagedModule.Manifest,
            ["PRIVX_API_BASE_URL"] = _shell.Simulator.Address.ToString(),
            ["PRIVX_API_CA_CRT"] = _shell.Simulator.CaCertificatePem,
            ["PRIVX_API_CLIENT_ID"] = known.ApiClientId,
            ["PRIVX_API_CLIENT_SECRET"] = known.ApiClientSecret,
            ["PRIVX_API_OAUTH_CLIENT_ID"] = known.OAuthClientId,
            ["PRIVX_API_OAUTH_CLIENT_SECRET"] = known.OAuthClientSecret,
        };
        foreach ((string name, string value) in environment)
        {
            given[name] = value;
        }

        using Process shell = InstalledShell.Start(["-Command", $"Set-Location '{_folder}'; Import-Module $env:TEST_MANIFEST; & '{Runbooks}/{command[..command.IndexOf(".ps1", StringComparison.Ordinal)]}.ps1'{command[(command.IndexOf(".ps1", StringComparison.Ordinal) + 4)..]}; exit $LASTEXITCODE"], given);
        Task<string> output = shell.StandardOutput.ReadToEndAsync();
        Task<string> errors = shell.StandardError.ReadToEndAsync();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync().WaitAsync(Patience);
        return (shell.ExitCode, await output + await errors);
    }
}
