using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["PrivX.Contract"] = [],
        ["PrivX.Client"] = [],
        ["PrivX.Guard"] = [],
        ["PrivX.Transport"] = ["PrivX.Client"],
        ["PrivX.PowerShell"] = ["PrivX.Client"],
        ["PrivX.Simulator"] = ["PrivX.Contract"],
        ["PrivX.Contract.Generator"] = ["PrivX.Contract"],
        ["PrivX.Tour"] = ["PrivX.Simulator"],
    };

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        // The analyzers look at the source and are gone with the build.
        ["PrivX.Client"] = ["System.Text.Json", "Microsoft.CodeAnalysis.PublicApiAnalyzers"],
        ["PrivX.PowerShell"] = ["PowerShellStandard.Library"],
    };

    public static TheoryData<string> Rooms => [.. MayKnow.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_the_rooms_it_may_know(string room)
    {
        string[] referenced = Items(room, "ProjectReference")
            .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false")
            .Select(item => Path.GetFileNameWithoutExtension(((string)item.Attribute("Include")!).Replace('\\', '/')))
            .ToArray();

        Assert.Empty(referenced.Except(MayKnow[room]));
    }

    [Theory]
    [InlineData("PrivX.Client")]
    [InlineData("PrivX.PowerShell")]
    public void Third_parties_live_in_Transport_only(string room)
    {
        Assert.Empty(Items(room, "PackageReference").Select(item => (string)item.Attribute("Include")!).Except(MayUse[room]));
        string[] strangers = AssemblyFile.Read(Path.Combine(Repository.Module, "bin", "Core", room + ".dll")).References
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !MayKnow[room].Contains(name))
            .ToArray();
        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("Desktop")]
    [InlineData("Core")]
    public void Built_assemblies_know_what_they_may_know(string edition)
    {
        foreach (AssemblyFile file in AssemblyFile.ReadAll(Path.Combine(Repository.Module, "bin", edition)).Values)
        {
            string[] rooms = file.References.Select(reference => reference.Name!).Where(name => name.StartsWith("PrivX.", StringComparison.Ordinal)).ToArray();
            Assert.Empty(rooms.Except(MayKnow.GetValueOrDefault(file.Name, [])));
        }
    }

    [Fact]
    public void Cmdlets_know_nothing_of_HTTP() =>
        Assert.DoesNotContain(
            AssemblyFile.Read(Path.Combine(Repository.Module, "bin", "Core", "PrivX.PowerShell.dll")).References,
            reference => reference.Name == "System.Net.Http");

    [Fact]
    public void Client_knows_nothing_of_PowerShell() =>
        Assert.DoesNotContain(
            AssemblyFile.Read(Path.Combine(Repository.Module, "bin", "Core", "PrivX.Client.dll")).References,
            reference => reference.Name == "System.Management.Automation");

    [Fact]
    public void The_simulator_is_an_independent_judge()
    {
        AssemblyFile simulator = AssemblyFile.Read(Path.Combine(AppContext.BaseDirectory, "PrivX.Simulator.dll"));

        Assert.Equal(["PrivX.Contract"], simulator.References.Select(reference => reference.Name!).Where(name => name.StartsWith("PrivX.", StringComparison.Ordinal)));
    }

    private static IEnumerable<XElement> Items(string room, string kind) =>
        XDocument.Parse(Repository.Read($"src/{room}/{room}.csproj")).Descendants(kind).Where(item => item.Attribute("Include") is not null);
}
