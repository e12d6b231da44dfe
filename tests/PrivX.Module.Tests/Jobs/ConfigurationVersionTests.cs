using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.HandedIn;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>Configuration between a server of the newest version and one of the first that is known.</summary>
public sealed class ConfigurationVersionTests : IDisposable
{
    private readonly TwoServers _servers = new(test: new SimulatorOptions { Seed = 2, ServerVersion = 28 });
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-versions-").FullName;

    public void Dispose()
    {
        _servers.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("prod", "test")]
    [InlineData("test", "prod")]
    public void What_the_other_version_lacks_is_left_out_and_a_second_run_sends_nothing(string from, string to)
    {
        Run($"$null = Export-PrivXConfiguration $Folder/all -Session {from}; Set-PrivXRole Contractors -Comment 'otherwise' -Session {to}; Remove-PrivXWorkflow 'Contractor access' -Session {to} -Confirm:$false").Clean();
        Result first = Run($"Import-PrivXConfiguration $Folder/all -Session {to}");
        string failures = string.Join("\n", first.Output.Where(row => Text(row, "Result") is "Failed" or "Conflict").Select(row => $"{Text(row, "Kind")}/{Text(row, "Name")}: {Text(row, "Error")}"));
        Assert.True(failures.Length == 0, failures);
        Assert.Equal("Updated", Text(Row(first, "Contractors", "Role"), "Result"));
        Assert.Equal("Created", Text(Row(first, "Contractor access", "Workflow"), "Result"));
        _servers.Forget();
        Result second = Run($"Import-PrivXConfiguration $Folder/all -Session {to}");
        Assert.All(second.Output.Where(row => Text(row, "Result") is not ("NotDone" or "Unchanged")), row => Assert.Fail($"{Text(row, "Kind")}/{Text(row, "Name")} {Text(row, "Result")} {Text(row, "What")}"));
        Assert.Empty(TwoServers.Changes(from == "prod" ? _servers.Test : _servers.Prod));

        string[] undone = [.. second.Output.Where(row => Text(row, "Result") == "NotDone").Select(row => $"{Text(row, "Action")} {Text(row, "Kind")} {Text(row, "Error")}").Distinct()];
        Assert.True(undone.All(one => one.StartsWith("OnlyInTarget ", StringComparison.Ordinal) || one.Contains("The server does not have", StringComparison.Ordinal)), string.Join("\n", undone));
    }

    private Result Run(string script) => _servers.Shell.Run(script, ("Folder", _folder));

    private static PSObject Row(Result result, string name, string kind) => Assert.Single(result.Output, row => Text(row, "Name") == name && Text(row, "Kind") == kind);

    private static string Text(PSObject row, string name) => row.Properties[name].Value?.ToString() ?? string.Empty;
}
