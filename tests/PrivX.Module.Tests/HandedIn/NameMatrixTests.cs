using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Every noun with a name × odd names × Get, Set, Remove and completion: exactly the object of that name, written plainly and escaped.</summary>
public sealed class NameMatrixTests
{
    // Nouns whose "name" is made up of other things, cannot be chosen, or lives inside another object.
    private static readonly string[] NotChosen =
    [
        "AccessRequest", "AuditEventCode", "Certificate", "CertificateAuthority", "CertificateAuthorityConfig", "CertificateTemplate", "Connection", "ExtenderClient",
        "IdentityProviderClient", "PrincipalKey", "RequestableRole", "SecretCheckout", "UebaAnomalySetting", "UebaConfiguration", "UebaDataset", "UserSession",
        "VersionedSecret", "VersionedSecretMetadata", "WorkflowSetting", "AccountSecret", "HostSecret", "VaultSecretMetadata",
    ];

    [Fact]
    public void The_table_of_nouns_is_complete()
    {
        string[] nouns = Surface.Cmdlets
            .Where(cmdlet => cmdlet.Verb == "Get" && TakesOwnNoun(cmdlet))
            .Select(cmdlet => cmdlet.Noun["PrivX".Length..])
            .ToArray();
        Assert.Equal([], nouns.Except(NamedNoun.All.Select(noun => noun.Noun)).Except(NotChosen).Except(Nested()));
        Assert.Equal([], NamedNoun.All.Select(noun => noun.Noun).Except(nouns));
    }

    [Fact]
    public void Get_reads_the_object_of_exactly_that_name()
    {
        AssertAll("Get", (shell, noun, name, key) => KeysOf(shell.Run($"(Get-PrivX{noun.Noun} $n).{noun.Key}", ("n", name)), key));
    }

    [Fact]
    public void Set_changes_the_object_of_exactly_that_name()
    {
        AssertAll("Set", (shell, noun, name, key) => KeysOf(shell.Run($"(Set-PrivX{noun.Noun} $n -PassThru).{noun.Key}", ("n", name)), key));
    }

    [Fact]
    public void Remove_removes_the_object_of_exactly_that_name()
    {
        AssertAll("Remove", (shell, noun, name, key) =>
        {
            var store = shell.Simulator.State.Collection(noun.Collection);
            var before = store.All().ToArray();
            Result result = shell.Run($"Remove-PrivX{noun.Noun} $n -Confirm:$false", ("n", name));
            string[] left = store.All().Select(document => document[store.Key]!.ToString()).ToArray();
            string[] gone = before.Select(document => document[store.Key]!.ToString()).Except(left).ToArray();
            Array.ForEach(before, store.Put);
            return result.AllErrors.Any() ? string.Join("; ", result.AllErrors) : gone.SequenceEqual([key]) ? null : $"removed {gone.Length} others";
        });
    }

    [Fact]
    public void What_Tab_completes_means_exactly_that_object()
    {
        AssertAll("Get", (shell, noun, name, key) =>
        {
            // A completer that gets no answer in its time is silent and asks again at the next Tab; a busy machine may need that.
            const string Tabs = """
                foreach ($tab in 1..10) {
                    $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
                    if ($found) { break }
                }
                $found | Where-Object { & ([scriptblock]::Create("& { [string]::Equals(`$args[0], `$args[1]) } `$args[0] $($_.CompletionText)")) $Wanted }
                """;
            string typed = "'" + name.Replace("'", "''", StringComparison.Ordinal).Replace("\u2018", "\u2018\u2018", StringComparison.Ordinal).Replace("\u2019", "\u2019\u2019", StringComparison.Ordinal);
            Result found = shell.Run(Tabs, ("Line", $"Get-PrivX{noun.Noun} {typed}"), ("Wanted", WildcardPattern.Escape(name)));
            return found.Output.Count == 1
                ? KeysOf(shell.Run($"(Get-PrivX{noun.Noun} {found.Output[0].Properties["CompletionText"].Value}).{noun.Key}"), key)
                : $"{found.Output.Count} completions; {string.Join("; ", found.AllErrors)}";
        }, escaped: false);
    }

    private static void AssertAll(string verb, Func<ModuleShell, NamedNoun, string, string, string?> failureOf, bool escaped = true)
    {
        var failures = new List<string>();
        foreach (NamedNoun noun in NamedNoun.All.Where(noun => noun.Has(verb)))
        {
            // Some of the odd names are longer or shorter than the contract allows.
            using var shell = new ModuleShell { AllowViolations = true };
            Dictionary<string, string> keys = noun.Plant(shell);
            foreach (string name in OddNames.All)
            {
                string[] forms = escaped ? [name, WildcardPattern.Escape(name)] : [name];
                failures.AddRange(forms.Distinct()
                    .Select(form => (form, failure: failureOf(shell, noun, form, keys[name])))
                    .Where(pair => pair.failure is not null)
                    .Select(pair => $"{noun.Noun} '{(pair.form.Length > 40 ? pair.form[..40] : pair.form)}': {pair.failure}"));
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n" + string.Join("\n", failures.Take(60)));
    }

    private static string? KeysOf(Result result, string key) =>
        result.AllErrors.Any() ? string.Join("; ", result.AllErrors)
        : result.Output.Select(id => id?.ToString()).SequenceEqual([key]) ? null
        : $"{result.Output.Count} objects";

    private static bool TakesOwnNoun(CmdletInfo cmdlet) => Surface.Parameters(cmdlet.Name)
        .Any(parameter => parameter.ParameterType.ToString().Contains("ObjectReference", StringComparison.Ordinal)
            && parameter.ParameterSets.Values.Any(set => set.Position == 0)
            && (parameter.Name == cmdlet.Noun["PrivX".Length..] || parameter.Name == "TargetHost" && cmdlet.Noun == "PrivXHost"));

    private static IEnumerable<string> Nested() => Surface.Cmdlets
        .Where(cmdlet => cmdlet.Verb == "Get" && Surface.Parameters(cmdlet.Name).Any(parameter => parameter.Name is "User" or "TargetDomain" or "TargetHost" or "Connection" && cmdlet.Noun != "PrivX" + parameter.Name))
        .Select(cmdlet => cmdlet.Noun["PrivX".Length..])
        .Except(["Host", "User", "TargetDomain", "VaultSecret"]);
}
