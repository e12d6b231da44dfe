using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-report").FullName;

    private string File => Path.Combine(_folder, "report.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Access_rows_are_all_there_with_the_columns_of_the_view_first()
    {
        using var shell = new ModuleShell();
        shell.Run("$global:Rows = Get-PrivXAccess").Clean();
        PSObject file = shell.Run("$Rows | Export-PrivXReport $File -Title 'Who reaches what'", ("File", File)).Only();
        Assert.Equal(File, ((FileInfo)file.BaseObject).FullName);
        JsonNode report = Report();
        PSObject[] rows = [.. shell.Run("$Rows").Clean().Output];
        Assert.Equal(rows.Length, Rows().Count);
        Assert.Equal(["User", "Role", "Target", "Account", "EffectiveNow", "State"], Columns(report, shownOnly: true));
        Assert.Empty(rows[0].Properties.Select(property => property.Name).Except(Columns(report)));
        Assert.Equal(rows.Select(row => $"{row.Properties["User"].Value}/{row.Properties["RoleId"].Value}/{row.Properties["State"].Value}"), Rows().Select(row => $"{row["User"]}/{row["RoleId"]}/{row["State"]}"));
        Assert.Equal(shell.Simulator.Address.Authority, report["sources"]!.AsArray().Single()!.ToString());
        Assert.Empty(report["errors"]!.AsArray());
        Assert.Equal("date", Kind(report, "Start"));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part"));
    }

    [Fact]
    public void The_page_loads_nothing_and_its_policy_lets_only_its_own_script_run()
    {
        using var engine = new ModuleEngine();
        engine.Run("[pscustomobject]@{ A = 1 } | Export-PrivXReport $File", ("File", File)).Clean();
        string page = System.IO.File.ReadAllText(File);
        string policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value)}';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value)}';", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)https?://|\\ssrc=|\\shref=|@import|\\burl\\(|\\son[a-z]+=|fetch\\(|XMLHttpRequest", page);
    }

    [Fact]
    public void Hostile_texts_are_data_and_what_is_unseen_is_visible()
    {
        using var engine = new ModuleEngine();
        const string Script = "</script><script>alert(1)</script><!-- \"'&";
        engine.Run(
            "[pscustomobject]@{ $Script = $Script; Turned = \"a$([char]0x202e)b$([char]27)[31m\"; Line = \"x$([char]0x2028)y\" } | Export-PrivXReport $File -Title \"</title>{{style}}$Script\"",
            ("File", File),
            ("Script", Script)).Clean();
        string page = System.IO.File.ReadAllText(File);
        Assert.Equal(3, Regex.Count(page, "(?i)<script"));
        Assert.Equal(3, Regex.Count(page, "(?i)</script"));
        Assert.Single(Regex.Matches(page, "</title>"));
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.All(page, character => Assert.False(char.IsControl(character) && character != '\n'));
        Assert.DoesNotContain(page, character => character is '\u202e' or '\u2028');
        IReadOnlyDictionary<string, string> row = Assert.Single(Rows());
        Assert.Equal(Script, row[Script]);
        Assert.Equal("a\\u202Eb\\u001B[31m", row["Turned"]);
        Assert.Equal($"</title>{{{{style}}}}{Script}", Report()["title"]!.ToString());
    }

    [Fact]
    public void Columns_know_whether_they_hold_numbers_dates_or_lengths_in_every_culture()
    {
        using var engine = new ModuleEngine();
        engine.Run(
            """
            [System.Threading.Thread]::CurrentThread.CurrentCulture = 'de-DE'
            [pscustomobject]@{ N = 1.5; S = '12'; Z = '007'; D = [DateTimeOffset]'2026-01-02T03:04:05+02:00'; C = '2026-01-02'; L = [TimeSpan]'1.02:00:00'; Mixed = 1; None = $null },
            [pscustomobject]@{ N = 1e3; S = '-3.25'; Z = '1'; D = $null; C = ''; L = [TimeSpan]::Zero; Mixed = 'x'; None = $null; Late = $true } | Export-PrivXReport $File
            """,
            ("File", File)).Clean();
        JsonNode report = Report();
        Assert.Equal(
            ["N number", "S number", "Z text", "D date", "C date", "L length", "Mixed text", "None text", "Late text"],
            Columns(report).Select(column => $"{column} {Kind(report, column)}"));
        Assert.Equal(["1.5", "1000"], Rows().Select(row => row["N"]));
        Assert.Equal("2026-01-02 01:04:05Z", Rows()[0]["D"]);
        Assert.Equal(["", "True"], Rows().Select(row => row["Late"]));
    }

    [Fact]
    public void Columns_called_as_parameters_are_content_and_texts_are_rows()
    {
        using var engine = new ModuleEngine();
        engine.Run("[pscustomobject]@{ Path = 'p'; Title = 't'; Force = 'f'; WhatIf = 'w'; InputObject = 'i' }, 'word', 7 | Export-PrivXReport $File", ("File", File)).Clean();
        Assert.Equal("p t f w i", string.Join(" ", Rows()[0].Values.Take(5)));
        Assert.Equal(["word", "7"], Rows().Skip(1).Select(row => row["Value"]));
    }

    [Fact]
    public void A_file_that_is_there_stays_without_Force()
    {
        using var engine = new ModuleEngine();
        System.IO.File.WriteAllText(File, "mine");
        Assert.StartsWith("PrivX.FileExists,", engine.Run("[pscustomobject]@{ A = 1 } | Export-PrivXReport $File", ("File", File)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
        engine.Run("[pscustomobject]@{ A = 1 } | Export-PrivXReport $File -Force -WhatIf", ("File", File)).Clean();
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
        engine.Run("[pscustomobject]@{ A = 1 } | Export-PrivXReport $File -Force", ("File", File)).Only();
        Assert.Single(Rows());
        Assert.StartsWith("PrivX.InvalidPath,", engine.Run("1 | Export-PrivXReport $Folder", ("Folder", _folder)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_that_fails_leaves_no_file()
    {
        using var engine = new ModuleEngine();
        Result result = engine.Run("& { [pscustomobject]@{ A = 1 }; throw 'down' } | Export-PrivXReport $File", ("File", File));
        Assert.Equal("down", result.SingleError().ToString());
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void No_rows_are_a_report_that_says_so()
    {
        using var engine = new ModuleEngine();
        engine.Run("@() | Export-PrivXReport $File", ("File", File)).Only();
        Assert.Equal(0, (int)Report()["rows"]!);
        engine.Run("Export-PrivXReport $File -InputObject @() -Force", ("File", File)).Only();
        Assert.Empty(Rows());
    }

    [Fact]
    public void A_list_that_could_not_be_read_is_told_in_the_report()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXHost nothing-of-this-name").SingleError();
        shell.Simulator.Faults.Add(Fault.Status("searchApiTargets", 403));
        shell.Simulator.Faults.Add(Fault.Status("listApiTargets", 403));
        Result result = shell.Run("Get-PrivXAccess -ErrorAction SilentlyContinue | Export-PrivXReport $File", ("File", File));
        Assert.Single(result.Output);
        Assert.Contains("API targets", Assert.Single(Report()["errors"]!.AsArray())!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Health_rows_have_their_view_and_saved_rows_too()
    {
        using var shell = new ModuleShell();
        shell.Run("Test-PrivXHealth | Export-PrivXReport $File", ("File", File)).Clean();
        Assert.Equal(["Name", "State", "Value", "Limit", "Message"], Columns(Report(), shownOnly: true));
        Assert.Contains("Severity", Columns(Report()));
        shell.Run("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@(Test-PrivXHealth))) | Export-PrivXReport $File -Force", ("File", File)).Clean();
        Assert.Equal(["Name", "State", "Value", "Limit", "Message"], Columns(Report(), shownOnly: true));
    }

    [Fact]
    public void Many_rows_come_in_pieces()
    {
        using var engine = new ModuleEngine();
        engine.Run("1..5000 | ForEach-Object { [pscustomobject]@{ N = $_; Name = \"host $($_ % 10)\" } } | Export-PrivXReport $File", ("File", File)).Clean();
        Assert.Equal(3, Regex.Count(System.IO.File.ReadAllText(File), "<script class=\"rows\""));
        Assert.Equal(Enumerable.Range(1, 5000).Select(number => $"{number} host {number % 10}"), Rows().Select(row => $"{row["N"]} {row["Name"]}"));
        Assert.Single(Regex.Matches(System.IO.File.ReadAllText(File), "host 7"));
    }

    /// <summary>The report needs each title of a view as a property, which the views' own rule promises.</summary>
    [Fact]
    public void The_views_of_the_module_are_found_where_PowerShell_finds_them() => Assert.All(
        Surface.Cmdlet("Test-PrivXHealth").Module.NestedModules.SelectMany(module => module.ExportedFormatFiles),
        file => Assert.NotEmpty(XDocument.Load(file).Descendants("TableControl")));

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Columns(JsonNode report, bool shownOnly = false) =>
        report["columns"]!.AsArray().Where(column => !shownOnly || (bool)column!["shown"]!).Select(column => column!["name"]!.ToString());

    private static string Kind(JsonNode report, string name) => report["columns"]!.AsArray().Single(column => column!["name"]!.ToString() == name)!["kind"]!.ToString();

    private JsonNode Report() => JsonNode.Parse(Regex.Match(System.IO.File.ReadAllText(File), "<script id=\"report\" type=\"application/json\">(.*?)</script>").Groups[1].Value)!;

    // As the page's script reads them.
    private List<IReadOnlyDictionary<string, string>> Rows()
    {
        JsonNode report = Report();
        string[] columns = [.. Columns(report)];
        string[] texts = [.. report["texts"]!.AsArray().Select(text => text!.ToString())];
        return [.. Regex.Matches(System.IO.File.ReadAllText(File), "<script class=\"rows\" type=\"application/json\">(.*?)</script>")
            .SelectMany(part => JsonNode.Parse(part.Groups[1].Value)!.AsArray())
            .Select(row => columns.Select((column, i) => (column, i)).ToDictionary(
                column => column.column,
                column => row!.AsArray().ElementAtOrDefault(column.i) is not { } cell ? string.Empty : cell.GetValueKind() == System.Text.Json.JsonValueKind.Number ? texts[(int)cell] : cell.ToString()))];
    }
}
