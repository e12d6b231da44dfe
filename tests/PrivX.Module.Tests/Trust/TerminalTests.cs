using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.HandedIn;
using PrivX.Module.Tests.Rules;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>Names and completions that act on a terminal: what <see cref="CanaryRunTests"/> does not reach, because scripts name things by harmless names.</summary>
public sealed class TerminalTests(ITestOutputHelper output)
{
    // Completion has a bound of its own; on a busy machine one may need another Tab.
    private const string Tabs = """
        foreach ($tab in 1..10) {
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
            if ($found) { break }
        }
        $found
        """;

    public static TheoryData<string> Nouns => [.. NamedNoun.All.Select(noun => noun.Noun)];

    [Theory]
    [MemberData(nameof(Nouns))]
    public void A_name_acts_on_no_terminal(string noun)
    {
        NamedNoun named = NamedNoun.All.Single(candidate => candidate.Noun == noun);
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        foreach (string name in new[] { "twin", "twin", "one" })
        {
            named.Plant(shell, name + ControlCharacters.Planting);
        }

        string[] scripts =
        [
            $"Get-PrivX{noun} twin*",
            $"Get-PrivX{noun} $twin",
            $"Get-PrivX{noun} $missing",
            $"Get-PrivX{noun} $one | Get-PrivX{noun}",
            $"Get-PrivX{noun} $one | Set-PrivX{noun} -WhatIf",
            $"Set-PrivX{noun} $one -Confirm -PassThru",
            $"Remove-PrivX{noun} t*n* -WhatIf",
            $"Remove-PrivX{noun} $one",
            $"Remove-PrivX{noun} t*n*",
        ];
        int sentences = 0;
        foreach (string script in scripts.Where(script => named.Has(script.Contains("Set-", StringComparison.Ordinal) ? "Set" : script[..3] == "Get" ? "Get" : "Remove")))
        {
            host.Answer("Yes");
            Result result = shell.Run(
                "$VerbosePreference = $DebugPreference = 'Continue'; " + script,
                ("twin", "twin" + ControlCharacters.Planting),
                ("one", "one" + ControlCharacters.Planting),
                ("missing", "none" + ControlCharacters.Planting));
            shell.Run("$output | Out-Default", ("output", result.Output));
            shell.Run("$errors | Out-Default", ("errors", result.AllErrors.ToArray()));
            sentences += ControlCharacters.Check(result, host);
        }

        Assert.Contains("\\u001B]52;", string.Join('\n', host.Shown), StringComparison.Ordinal);
        output.WriteLine($"{sentences} sentences, {host.Shown.Count} lines");
    }

    [Fact]
    public void An_error_shows_the_name_that_is_ambiguous_and_keeps_what_was_handed_in()
    {
        using var shell = new ModuleShell();
        string name = "twin\u001b[2J";
        NamedNoun hosts = NamedNoun.All.Single(noun => noun.Noun == "Host");
        hosts.Plant(shell, name);
        hosts.Plant(shell, name);
        ErrorRecord error = shell.Run("Get-PrivXHost $name", ("name", name)).SingleError();
        Assert.StartsWith("PrivX.AmbiguousName,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("twin\\u001B[2J", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("twin\\u001B[2J", error.CategoryInfo.TargetName);
        Assert.Equal(name, error.TargetObject.ToString());
    }

    [Fact]
    public void What_has_no_view_of_its_own_gets_one_where_a_character_is_unseen()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("New-PrivXHost evil -Address a.example -Tag $tag, plain; New-PrivXVaultSecret evil @{ username = $tag; password = 'x' } -ReadRole privx-admin -WriteRole privx-admin", ("tag", "tag\u001b[2J")).Clean();
        foreach ((string script, string kept) in new[]
        {
            ("Get-PrivXHostTag | Where-Object { $_ -like 'tag*' }", "$output"),
            ("Invoke-PrivXApi /host-store/api/v1/hosts -FollowPages | Where-Object common_name -eq evil", "$output.tags[0]"),
            ("Get-PrivXVaultSecret evil -AsCredential", "$output.UserName"),
        })
        {
            int before = host.Shown.Count;
            PSObject written = shell.Run(script).Only();
            shell.Run("$output | Out-Default", ("output", written)).Clean();
            Assert.Contains("tag\\u001B[2J", string.Join('\n', host.Shown.Skip(before)), StringComparison.Ordinal);
            Assert.All(host.Shown, line => ControlCharacters.AssertHarmless(line, lines: true));
            Assert.Equal("tag\u001b[2J", shell.Run(kept).Only().BaseObject);
        }

        Assert.Equal(["System.String"], shell.Run("(Get-PrivXHostTag | Where-Object { $_ -eq 'plain' }).PSObject.TypeNames[0]").Only().ToString().Split('\n'));
    }

    [Fact]
    public void Json_as_text_acts_on_no_terminal_and_is_the_same_json()
    {
        using var shell = new ModuleShell();
        const string Odd = "{\r\"items\":\t[\"\\u001b[2J\u009b\u202e\u007f\\\\u001b\"]}";
        shell.Simulator.Faults.Add(Fault.Rewritten("listHosts", (_, _) => Encoding.UTF8.GetBytes(Odd)));
        string raw = shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -Raw").Only().ToString();
        ControlCharacters.AssertHarmless(raw, lines: true);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Odd), JsonNode.Parse(raw)), raw);
    }

    [Fact]
    public void Progress_acts_on_no_terminal()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string folder = Directory.CreateTempSubdirectory("privx-terminal-").FullName;
        try
        {
            shell.Simulator.Faults.Add(Fault.Rewritten("listCertificateAuthorities", (_, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"comment\":\"", "\"comment\":\"\\u001b[2J", StringComparison.Ordinal))));
            shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = "downloadCertificateAuthority", Rows = 40, DelaySeconds = 0.4 });
            Result result = shell.Run("$ProgressPreference = 'Continue'; (Get-PrivXCertificateAuthority)[0] | Save-PrivXCertificateAuthority -Path $folder", ("folder", folder));
            ControlCharacters.Check(result.Clean(), host);
            Assert.Contains(host.Progress, record => record.Activity.Contains("\\u001B[2J", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void No_completion_acts_on_the_terminal()
    {
        using var shell = new ModuleShell();
        int tried = 0;
        int offered = 0;
        string domain = shell.Run("(Get-PrivXTargetDomain)[0].Name").Only().ToString();

        // What lives inside another object is offered once the line says inside which.
        (string Parameter, string Value)[] parents = [("User", "anna.berg"), ("TargetHost", "web-01"), ("TargetDomain", $"'{domain}'"), ("Role", "'Web operators'")];
        var planting = new ControlCharacters($"anna.berg web-01 Web operators {domain}", everywhere: false);
        shell.Simulator.Faults.Add(planting.Fault);
        var seen = new HashSet<(Type, bool)>();
        var silent = new List<string>();
        foreach (CmdletInfo cmdlet in Surface.Cmdlets.Where(cmdlet => !Surface.AboutSessions.Contains(cmdlet.Name)))
        {
            foreach (ParameterMetadata parameter in Surface.Parameters(cmdlet.Name))
            {
                Type? completer = parameter.Attributes.OfType<ArgumentCompleterAttribute>().FirstOrDefault()?.Type;
                if (completer is null || !seen.Add((completer, parameter.IsDynamic)))
                {
                    continue;
                }

                tried++;
                IEnumerable<string> around = parents.Where(parent => parent.Parameter != parameter.Name && cmdlet.Parameters.ContainsKey(parent.Parameter)).Select(parent => $" -{parent.Parameter} {parent.Value}");
                Result result = shell.Run(Tabs, ("Line", $"{cmdlet.Name}{string.Concat(around)} -{parameter.Name} "));
                if (result.Clean().Output.Count == 0)
                {
                    silent.Add($"{cmdlet.Name} -{parameter.Name}");
                }

                foreach (CompletionResult found in result.OutputAs<CompletionResult>())
                {
                    offered++;
                    Assert.All([found.CompletionText, found.ListItemText, found.ToolTip], text => ControlCharacters.AssertHarmless(text, lines: false));
                }
            }
        }

        output.WriteLine($"{tried} completers, {offered} completions, {planting.Count} control characters; nothing offered: {string.Join(", ", silent)}");
        Assert.InRange(offered, tried, int.MaxValue);
    }
}
