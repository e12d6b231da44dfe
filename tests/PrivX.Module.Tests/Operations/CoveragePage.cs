using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Operations;

/// <summary>The page that tells of every operation what of it there is: client method, cmdlet, simulator, run.</summary>
internal static partial class CoveragePage
{
    /// <summary>Longer scripts are cut.</summary>
    private const int ShownLength = 90;

    private const string Missing = "—";

    private const string V28 = "28";

    /// <summary>Members of the client by the operations that their documentation names.</summary>
    private static readonly Lazy<ILookup<string, string>> ClientMembers = new(ReadClient);

    private static readonly Lazy<ILookup<ApiOperation, OperationRun>> Runs = new(() => OperationRuns.All.ToLookup(row => row.Operation, row => row.Run));

    public static string File { get; } = Path.Combine(StagedModule.RepositoryRoot, "src/PrivX.Contract/COVERAGE.md");

    /// <param name="carriesOut">Does the simulator carry it out?</param>
    public static string Create(Func<ApiOperation, bool> carriesOut)
    {
        ApiContract contract = ApiContract.Load();
        List<string> lines =
        [
            "# Coverage: from the operation to the run",
            string.Empty,
            "Made by the tests, do not edit: [CONTRIBUTING](../../CONTRIBUTING.md) says how. One row an operation: the client method that sends it, the cmdlet and the",
            "use that the contract plans for it, whether the simulator carries it out, and the script that a test runs to see exactly what the cmdlet sends and writes",
            "(`tests/PrivX.Module.Tests/Operations`). **28** are the 291 endpoints of version 28's index; an operation that is another one with a fixed path value is no endpoint of its own there. — is not there yet.",
            string.Empty,
            "| Service | Operations | Of v28 | Client | Cmdlet | Simulator | Run |",
            "|---|--:|--:|--:|--:|--:|--:|",
            .. contract.Services.Select(service => Summary($"[{service.Name}](#{service.Name})", service.Operations, carriesOut)),
            Summary("**All**", contract.Operations, carriesOut),
        ];
        foreach (ApiService service in contract.Services)
        {
            lines.AddRange([string.Empty, $"## {service.Name}", string.Empty]);
            lines.AddRange(["| Operation | Since | Client | Cmdlet | Use | Simulator | Run |", "|---|---|---|---|---|---|---|"]);
            lines.AddRange(service.Operations.Select(operation => Row(
                $"{operation.Method} `{operation.Path[operation.Service.BasePath.Length..]}`<br>{operation.Id}",
                IsOfV28(operation) ? $"**{V28}**" : operation.Since,
                Client(operation),
                Cmdlet(operation),
                operation.PowerShell.ParameterSet,
                carriesOut(operation) ? "yes" : Missing,
                Run(operation))));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Summary(string name, IReadOnlyList<ApiOperation> operations, Func<ApiOperation, bool> carriesOut) => Row(
        name,
        operations.Count,
        operations.Count(IsOfV28),
        operations.Count(operation => Client(operation) != Missing),
        operations.Count(operation => !Cmdlet(operation).Contains(Missing, StringComparison.Ordinal)),
        operations.Count(carriesOut),
        operations.Count(operation => Run(operation) != Missing));

    private static bool IsOfV28(ApiOperation operation) => operation.Since == V28 && operation.AliasOf is null;

    private static string Row(params object[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Client(ApiOperation operation)
    {
        IEnumerable<string> members = ClientMembers.Value[$"{operation.Method} {operation.Path}"];
        return members.Any() ? string.Join("<br>", members) : Missing;
    }

    private static string Cmdlet(ApiOperation operation) => string.Join("<br>", operation.PowerShell.Cmdlets
        .Select(cmdlet => Surface.Cmdlets.Any(exported => exported.Name == cmdlet) ? cmdlet : $"{Missing} {cmdlet}"));

    private static string Run(ApiOperation operation) => Runs.Value.Contains(operation)
        ? string.Join("<br>", Runs.Value[operation].Select(run => $"`{Shown(run.Script)}`"))
        : Missing;

    private static string Shown(string script)
    {
        // Lines become statements; the pipe would end the cell.
        string line = string.Join("; ", script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return (line.Length > ShownLength ? line[..(ShownLength - 1)] + "…" : line).Replace("|", "\\|", StringComparison.Ordinal);
    }

    // The documentation of each method of the client ends with the method and the path that it calls.
    private static ILookup<string, string> ReadClient()
    {
        XDocument documentation = XDocument.Load(StagedModule.ClientDocumentation);
        return documentation.Descendants("member")
            .Where(member => !((string)member.Attribute("name")!).Contains("#ctor", StringComparison.Ordinal))
            .SelectMany(member => Call().Matches((string)member.Element("summary")! ?? string.Empty).Select(match => (Call: match.Value, Name: NameOf((string)member.Attribute("name")!))))
            .Distinct()
            .ToLookup(pair => pair.Call, pair => pair.Name);
    }

    // Of "M:PrivX.Vault.VaultClient.SearchAsync(System.String)": VaultClient.SearchAsync; of a type, its name.
    private static string NameOf(string id)
    {
        string[] parts = id.Split('(')[0].Split(':')[1].Split('.');
        return string.Join('.', id[0] == 'T' ? parts[^1..] : parts[^2..]);
    }

    [GeneratedRegex(@"(?:GET|POST|PUT|PATCH|DELETE|HEAD) /[\w./{}-]*[\w}]")]
    private static partial Regex Call();
}
