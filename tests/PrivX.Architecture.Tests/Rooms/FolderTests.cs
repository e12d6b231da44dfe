using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>The folders of a room: what one uses is below it, and nothing below uses it again.</summary>
public sealed class FolderTests
{
    /// <summary>Uses that stand against the order. The list is to become shorter, never longer.</summary>
    private static readonly Dictionary<string, string[]> Against = new()
    {
        ["PrivX.Simulator"] =
        [
            "Access > Services/RoleStore", "Control > Scenarios", "Engine > Access", "Engine > Control", "Engine > Scenarios", "Engine > Seed",
            "Engine > Services/ApiProxy", "Engine > Services/Auth", "Engine > Services/Authorizer", "Engine > Services/ConnectionManager",
            "Engine > Services/DbProxy", "Engine > Services/HostStore", "Engine > Services/LicenseManager", "Engine > Services/LocalUserStore",
            "Engine > Services/Monitor", "Engine > Services/NetworkAccessManager", "Engine > Services/RoleStore", "Engine > Services/SecretsManager",
            "Engine > Services/Settings", "Engine > Services/TrailIndex", "Engine > Services/Vault", "Engine > Services/Workflow",
            "Engine > SimulatorCredentials.cs", "Engine > Trouble", "Faults > Engine", "Faults > Journal", "Journal > Control", "Scenarios > Cli",
            "Services/Auth > Access", "Services/Auth > Services/Monitor", "Services/Monitor > Seed", "Services/SecretsManager > Seed",
            "SimulatorOptions.cs > Scenarios", "State > Engine", "Trouble > Services/ConnectionManager",
        ],
    };

    public static TheoryData<string> Rooms => ["PrivX.Client", "PrivX.Transport", "PrivX.PowerShell", "PrivX.Simulator"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Folders_use_one_another_in_one_direction(string room)
    {
        var graph = new FolderGraph(room);
        string[] against = Against.GetValueOrDefault(room, []);

        string[] mended = against.Where(step => !graph.Has(step)).ToArray();
        Assert.True(mended.Length == 0, "No longer so, take it off the list: " + string.Join(", ", mended));
        string[] cycles = graph.FindCycles(against).ToArray();
        Assert.True(cycles.Length == 0, string.Join(Environment.NewLine, cycles));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_namespace_says_where_a_type_lies(string room)
    {
        string[] wrong = SourceFile.In("src/" + room)
            .Where(file => !file.Path.Contains("/Compat/", StringComparison.Ordinal))
            .SelectMany(file => file.All<BaseNamespaceDeclarationSyntax>()
                .Where(space => !Spaces(room, file, space).Contains(space.Name.ToString()))
                .Select(space => $"{file.Path}: {space.Name}, not {string.Join(" or ", Spaces(room, file, space))}"))
            .Distinct()
            .ToArray();

        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("src/PrivX.Simulator/Services", "")]
    [InlineData("src/PrivX.PowerShell/Cmdlets", "Session")]
    public void Every_tree_calls_the_services_by_the_same_names(string tree, string other)
    {
        Assert.Equal(NamesIn("src/PrivX.Client/Services").Except(["Common"]), NamesIn(tree).Except([other]));
    }

    private static string[] NamesIn(string folder) =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // What users see may have a shorter name than its place: that of the room, of the product, or of the service or job that it is about.
    private static IEnumerable<string> Spaces(string room, SourceFile file, BaseNamespaceDeclarationSyntax space)
    {
        string[] folders = file.Path.Split('/')[2..^1].Where(folder => folder is not ("Generated" or "Models")).ToArray();
        bool isOfService = folders is ["Services", ..] && room == "PrivX.Client";
        yield return string.Join('.', isOfService ? folders.Skip(1).Prepend("PrivX") : folders.Prepend(room));
        if (space.Members.Any(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)))
        {
            yield return room;
            yield return "PrivX";
            if (folders is ["Cmdlets" or "Jobs", var name, ..])
            {
                yield return $"PrivX.{name}";
            }
        }
    }
}
