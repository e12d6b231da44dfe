using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>What a user sees without asking for a format.</summary>
public sealed partial class FormatRules
{
    private const int MostColumns = 6;

    private static readonly Lazy<IReadOnlyList<(string File, XElement View)>> Loaded = new(() => Directory
        .EnumerateFiles(Path.Combine(StagedModule.Folder, "Formats"), "*.format.ps1xml")
        .SelectMany(file => XDocument.Load(file).Descendants("View").Select(view => (Path.GetFileName(file), view)))
        .ToList());

    public static TheoryData<string> OutputTypes => [.. Surface.Cmdlets
        .SelectMany(cmdlet => cmdlet.OutputType)
        .Select(output => output.Name)
        .Where(name => name.StartsWith("PrivX.", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)];

    public static IEnumerable<object[]> Views => Loaded.Value.Select(view => new object[] { view.File, view.View.Element("Name")!.Value });

    [Fact]
    public void Each_output_type_has_a_view() => Each.Of(OutputTypes, type => Assert.True(
        Loaded.Value.SelectMany(view => view.View.Elements("ViewSelectedBy").Elements("TypeName")).Any(name => name.Value == type),
        $"{type} has no view in src/PrivX.PowerShell/Formats/*.format.ps1xml"));

    [Theory]
    [MemberData(nameof(Views))]
    public void Tables_have_at_most_six_columns_and_a_header_for_each(string file, string view)
    {
        XElement? table = View(file, view).Element("TableControl");
        if (table is not null)
        {
            int columns = table.Descendants("TableColumnItem").Count();
            Assert.InRange(columns, 1, MostColumns);
            Assert.Equal(columns, table.Descendants("TableColumnHeader").Count());
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Each_cell_shows_the_property_that_its_title_names_through_the_one_gate(string file, string view)
    {
        if (Types(file, view).Any())
        {
            XElement shown = View(file, view);
            Assert.Empty(shown.Descendants("PropertyName"));
            Assert.Equal(
                shown.Descendants("Label").Select(label => $"$_.AsShown.{label.Value}").Order(StringComparer.Ordinal),
                shown.Descendants("ScriptBlock").Select(script => script.Value).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Titles_are_names_of_properties_without_blanks(string file, string view) =>
        Assert.All(View(file, view).Descendants("Label"), label => Assert.Matches("^[A-Z][A-Za-z0-9]*$", label.Value));

    [Theory]
    [MemberData(nameof(Views))]
    public void Views_show_no_secret(string file, string view) => Assert.All(
        Types(file, view),
        type => Assert.All(
            View(file, view).Descendants("Label").Where(label => SecretName().IsMatch(label.Value)),
            label => Assert.True(type.GetProperty(label.Value)?.PropertyType.Name is "SecretText" or "Boolean" || label.Value.StartsWith("Has", StringComparison.Ordinal), $"{type.FullName} shows {label.Value}.")));

    [Fact]
    public void No_type_has_two_views_of_one_name() => Assert.All(
        Loaded.Value.GroupBy(view => view.View.Element("Name")!.Value),
        views => Assert.Single(views));

    private static XElement View(string file, string view) =>
        Loaded.Value.First(candidate => candidate.File == file && candidate.View.Element("Name")!.Value == view).View;

    private static IEnumerable<Type> Types(string file, string view)
    {
        // The surface must be loaded before its assemblies can be searched.
        Assert.NotEmpty(Surface.Cmdlets);
        Assembly[] assemblies = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name is "PrivX.Client" or "PrivX.PowerShell").ToArray();
        foreach (XElement name in View(file, view).Elements("ViewSelectedBy").Elements("TypeName"))
        {
            Type? type = assemblies.Select(assembly => assembly.GetType(name.Value)).FirstOrDefault(found => found is not null);
            Assert.True(type is not null || name.Value.Contains('#', StringComparison.Ordinal), $"There is no type {name.Value}.");
            if (type is not null)
            {
                yield return type;
            }
        }
    }

    [GeneratedRegex("(Password|Secret|Passphrase|Token|PrivateKey)$")]
    private static partial Regex SecretName();
}
