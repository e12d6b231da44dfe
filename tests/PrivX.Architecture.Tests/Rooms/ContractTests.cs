using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PrivX.Contract;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>What a slip of the pen in the documents would otherwise change without a word.</summary>
public sealed partial class ContractTests
{
    private const string Folder = "src/PrivX.Contract";

    [Fact]
    public void Every_extension_key_in_the_documents_is_explained_in_the_readme()
    {
        HashSet<string> known = Key().Matches(Repository.Read($"{Folder}/README.md")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        List<string> unknown = [];
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, Folder, "documents"), "*.yaml").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            unknown.AddRange(Enumerable.Range(0, lines.Length)
                .Where(number => UsedKey().Match(lines[number]) is { Success: true } used && !known.Contains(used.Groups[1].Value))
                .Select(number => $"{Path.GetFileName(file)}:{number + 1}: {lines[number].Trim()}"));
        }

        Assert.True(unknown.Count == 0, $"{Folder}/README.md does not know these keys:\n{string.Join('\n', unknown)}");
    }

    [Fact]
    public void Every_operation_says_since_which_version_the_server_has_it()
    {
        string[] wrong = [.. ApiContract.Load().Operations.Where(operation => !IsVersion(operation.Since)).Select(operation => $"{operation}: x-since '{operation.Since}'")];
        Assert.True(wrong.Length == 0, $"x-since is a version up to {ApiContract.NewestServerVersion}, or after-{ApiContract.OldestServerVersion}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_summary_is_a_sentence_that_begins_with_a_verb()
    {
        string[] wrong = [.. ApiContract.Load().Operations.Where(operation => !Sentence().IsMatch(operation.Summary)).Select(operation => $"{operation}: '{operation.Summary}'")];
        Assert.True(wrong.Length == 0, $"A summary is like 'Get one host.':\n{string.Join('\n', wrong)}");
    }

    private static bool IsVersion(string since) =>
        since == $"after-{ApiContract.OldestServerVersion}"
        || (int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version is >= ApiContract.OldestServerVersion and <= ApiContract.NewestServerVersion);

    [GeneratedRegex("`(x-[a-z-]+)`")]
    private static partial Regex Key();

    [GeneratedRegex("^ *(?:- )?(x-[a-z-]+):(?: |$)")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"^(?!(A|An|The|This)\b)[A-Z][a-z-]+ .*\.$")]
    private static partial Regex Sentence();
}
