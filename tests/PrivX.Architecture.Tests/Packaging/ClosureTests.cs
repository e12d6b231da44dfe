using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PrivX.Architecture.Tests.Packaging;

/// <summary>
/// Windows PowerShell binds by exact identity, and nothing can redirect it: every reference in bin/net472 must be met by the very
/// version that lies beside it, or by the framework. A package update that breaks this breaks the build here, not a console there.
/// </summary>
public sealed class ClosureTests
{
    // In the box with .NET Framework 4.7.2 (System.Net.Http: both versions are the same assembly to it).
    private static readonly HashSet<string> Framework =
    [
        "mscorlib 4.0.0.0",
        "netstandard 2.0.0.0",
        "System 4.0.0.0",
        "System.ComponentModel.DataAnnotations 4.0.0.0",
        "System.Core 4.0.0.0",
        "System.Data 4.0.0.0",
        "System.Net.Http 4.0.0.0",
        "System.Net.Http 4.2.0.0",
        "System.Numerics 4.0.0.0",
        "System.Xml 4.0.0.0",
    ];

    // Windows PowerShell itself.
    private static readonly HashSet<string> Host = ["System.Management.Automation 3.0.0.0"];

    // Built for older versions than everything else needs; met at run time by our resolver (PrivX.PowerShell/Import). Harmless for
    // these two only: no type of the referenced assemblies passes between them and the rest, so that a foreign answer does no harm.
    private static readonly HashSet<string> MetByResolver =
    [
        "System.Collections.Immutable -> System.Buffers 4.0.3.0",
        "System.Collections.Immutable -> System.Memory 4.0.1.2",
        "System.Collections.Immutable -> System.Runtime.CompilerServices.Unsafe 6.0.0.0",
        "Tomlyn -> System.Buffers 4.0.2.0",
        "Tomlyn -> System.Memory 4.0.2.0",
        "Tomlyn -> System.Runtime.CompilerServices.Unsafe 6.0.0.0",
        "Tomlyn -> System.Text.Json 10.0.0.0",
    ];

    [Fact]
    public void Every_reference_on_net472_is_met_exactly()
    {
        IReadOnlyDictionary<string, AssemblyFile> shipped = Shipped("Desktop");
        string[] unmet = References(shipped)
            .Where(reference => !Framework.Contains(Text(reference.To)) && !Host.Contains(Text(reference.To)))
            .Where(reference => !(shipped.TryGetValue(reference.To.Name!, out AssemblyFile? file) && Same(file.Identity, reference.To)))
            .Select(reference => $"{reference.From} -> {Text(reference.To)}")
            .ToArray();

        Assert.Equal(MetByResolver.Order(StringComparer.Ordinal), unmet.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_resolver_must_meet_it_can_meet()
    {
        IReadOnlyDictionary<string, AssemblyFile> shipped = Shipped("Desktop");

        Assert.All(
            References(shipped).Where(reference => MetByResolver.Contains($"{reference.From} -> {Text(reference.To)}")),
            reference =>
            {
                AssemblyName ours = shipped[reference.To.Name!].Identity;
                Assert.True(ours.Version >= reference.To.Version);
                Assert.Equal(ours.GetPublicKeyToken(), reference.To.GetPublicKeyToken());
            });
    }

    [Fact]
    public void Every_reference_on_net8_is_met_by_the_folder_or_by_NET_8()
    {
        IReadOnlyDictionary<string, AssemblyFile> shipped = Shipped("Core");
        IReadOnlyDictionary<string, AssemblyFile> runtime = AssemblyFile.ReadAll(
            Path.Combine(Repository.Root, "tests", "Smoke", "PrivX.Smoke", "bin", Repository.Configuration, "net8.0"));
        string[] unmet = References(shipped)
            .Where(reference => reference.To.Name != "System.Management.Automation")
            .Where(reference => !(shipped.TryGetValue(reference.To.Name!, out AssemblyFile? file) && Same(file.Identity, reference.To)))
            .Where(reference => !(runtime.TryGetValue(reference.To.Name!, out AssemblyFile? file) && file.Version >= reference.To.Version))
            .Select(reference => $"{reference.From} -> {Text(reference.To)}")
            .ToArray();

        Assert.Empty(unmet);
    }

    [Fact]
    public void No_framework_assembly_travels_to_PowerShell_7_but_the_one_that_NET_8_has_too_old() =>
        Assert.Equal(["System.Diagnostics.DiagnosticSource"], Shipped("Core").Keys.Where(name => name.StartsWith("System.", StringComparison.Ordinal)));

    // The configuration package is one that Microsoft.Extensions.Http depends on and, on .NET Framework, makes no use of.
    [Theory]
    [InlineData("Desktop", "Microsoft.Extensions.Configuration.Abstractions")]
    [InlineData("Core")]
    public void Nothing_travels_that_nobody_asks_for(string edition, params string[] known)
    {
        IReadOnlyDictionary<string, AssemblyFile> shipped = Shipped(edition);
        HashSet<string> wanted = References(shipped).Select(reference => reference.To.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Equal([.. known, "PrivX.PowerShell", "PrivX.Transport"], shipped.Keys.Where(name => !wanted.Contains(name)).Order(StringComparer.Ordinal));
    }

    // It is one file for both editions.
    [Fact]
    public void The_guard_needs_nothing_but_the_framework_and_PowerShell() =>
        Assert.Equal(
            ["System.Management.Automation 3.0.0.0", "netstandard 2.0.0.0"],
            AssemblyFile.Read(Path.Combine(Repository.Module, "bin", "PrivX.Guard.dll")).References.Select(Text).Order(StringComparer.Ordinal));

    [Fact]
    public void The_extensions_and_the_JSON_reader_are_of_one_patch() =>
        Assert.Single(Shipped("Desktop").Values
            .Where(file => file.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || file.Name is "System.Text.Json" or "Microsoft.Bcl.AsyncInterfaces")
            .Select(file => file.Version)
            .Distinct());

    private static IReadOnlyDictionary<string, AssemblyFile> Shipped(string edition) => AssemblyFile.ReadAll(Path.Combine(Repository.Module, "bin", edition));

    private static IEnumerable<(string From, AssemblyName To)> References(IReadOnlyDictionary<string, AssemblyFile> files) =>
        files.Values.SelectMany(file => file.References.Select(reference => (file.Name, reference)));

    private static string Text(AssemblyName name) => $"{name.Name} {name.Version}";

    private static bool Same(AssemblyName one, AssemblyName other) =>
        one.Version == other.Version && one.GetPublicKeyToken().AsSpan().SequenceEqual(other.GetPublicKeyToken());
}
