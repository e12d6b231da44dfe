using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PrivX.Contract;
using PrivX.Contract.Generator;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>The generated part of the client, against the contract that it is made from.</summary>
public sealed class GeneratedCodeTests
{
    private const string Client = "src/PrivX.Client";

    [Fact]
    public void Generated_files_are_current()
    {
        IReadOnlyDictionary<string, string> made = ClientGenerator.Generate(ApiContract.Load());
        string folder = Path.Combine(Repository.Root, Client);

        // Git may have given the files the line ends of the machine.
        string[] stale =
        [
            .. made.Where(file => !File.Exists(Path.Combine(folder, file.Key)) || Repository.Read($"{Client}/{file.Key}").Replace("\r\n", "\n", StringComparison.Ordinal) != file.Value)
                .Select(file => $"{Client}/{file.Key} is not what the contract says."),
            .. ClientGenerator.FindGenerated(folder).Where(path => !made.ContainsKey(path)).Select(path => $"{Client}/{path} is made from nothing in the contract."),
        ];
        Assert.True(stale.Length == 0, $"{string.Join('\n', stale)}\nThis renews them: ./build.ps1 Generate");
    }

    [Fact]
    public void The_readme_tells_the_versions_and_the_operations_that_the_contract_describes()
    {
        string text = Repository.Read("README.md");
        ApiContract contract = ApiContract.Load();
        string versions = $"{ApiContract.OldestServerVersion} to {ApiContract.NewestServerVersion}";
        string[] missing =
        [
            .. new[] { $"PrivX {versions}", $"server versions {versions}", $"{contract.Operations.Count} operations in {contract.Services.Count} services" }
                .Where(words => !text.Contains(words, StringComparison.Ordinal)),
        ];
        Assert.True(missing.Length == 0, $"README.md does not say: {string.Join("; ", missing)}");
    }
}
