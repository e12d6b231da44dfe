using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PrivX.Architecture.Tests.Packaging;

/// <summary>Whoever gets the module gets the licenses of what others wrote in it.</summary>
public sealed partial class NoticesTests
{
    private static readonly string[] Editions = ["Desktop", "Core"];

    // Only compiled against.
    private const string References = "Microsoft.NETFramework.ReferenceAssemblies.";

    private static readonly string Notices = File.ReadAllText(Path.Combine(Repository.Module, "THIRD-PARTY-NOTICES.txt"));

    [Fact]
    public void The_notices_name_exactly_the_packages_whose_files_ship_with_their_versions() =>
        Assert.Equal(
            Shipped().Distinct().Order(StringComparer.Ordinal),
            PackageLine().Matches(Notices).Select(line => line.Value.Trim()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Permission is hereby granted, free of charge", "MIT")]
    [InlineData("Redistributions in binary form must reproduce the above copyright notice", "BSD-2-Clause")]
    public void The_licenses_are_given_in_full(string words, string license)
    {
        Assert.Contains(words, Notices, StringComparison.Ordinal);
        Assert.Contains(Libraries().Values, folder => License(folder) == license);
    }

    [Fact]
    public void No_package_ships_under_another_license() =>
        Assert.All(Shipped(), package => Assert.Contains(License(Libraries()[package]), (string[])["MIT", "BSD-2-Clause"]));

    // Package and version of each file in bin that is not ours, as the restore of Transport found them.
    private static IEnumerable<string> Shipped()
    {
        Dictionary<string, string> libraries = Libraries();
        foreach (string file in Editions.SelectMany(edition => Directory.EnumerateFiles(Path.Combine(Repository.Module, "bin", edition), "*.dll")))
        {
            string name = Path.GetFileName(file);
            if (!name.StartsWith("PrivX.", StringComparison.Ordinal))
            {
                yield return Assert.Single(
                    libraries.Where(library => Directory.EnumerateFiles(library.Value, name, SearchOption.AllDirectories).Any()).Select(library => library.Key));
            }
        }
    }

    private static Dictionary<string, string> Libraries()
    {
        using JsonDocument assets = JsonDocument.Parse(Repository.Read("src/PrivX.Transport/obj/project.assets.json"));
        string root = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        return assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package" && !library.Name.StartsWith(References, StringComparison.Ordinal))
            .ToDictionary(library => library.Name.Replace('/', ' '), library => Path.Combine(root, library.Value.GetProperty("path").GetString()!));
    }

    private static string License(string folder) =>
        LicenseExpression().Match(File.ReadAllText(Directory.EnumerateFiles(folder, "*.nuspec").Single())).Groups[1].Value;

    [GeneratedRegex(@"^[A-Z]\w+(\.\w+)* \d+\.\d+\.\d+\s*$", RegexOptions.Multiline)]
    private static partial Regex PackageLine();

    [GeneratedRegex("<license type=\"expression\">([^<]+)</license>")]
    private static partial Regex LicenseExpression();
}
