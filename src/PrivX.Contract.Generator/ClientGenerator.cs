using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>Makes the part of the client that only says what the contract says.</summary>
public static class ClientGenerator
{
    private const string Folder = "Generated";
    private const string Suffix = ".g.cs";

    /// <summary>The text of every generated file, by its path below the folder of the client, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Generate(ApiContract contract)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ApiService service in contract.Services)
        {
            var plan = new ServicePlan(service);
            files.Add($"Operations/{Folder}/{plan.Name}.Operations{Suffix}", OperationWriter.Write(plan));
            files.Add(Path(plan, "Client"), ClientWriter.Write(plan));
            files.Add(Path(plan, "Json"), JsonWriter.Write(plan));
            if (plan.Models.Count > 0)
            {
                files.Add(Path(plan, "Models"), ModelWriter.Write(plan));
            }
        }

        return files;
    }

    /// <summary>The generated files that are there, by their paths below the folder of the client, with forward slashes.</summary>
    public static IEnumerable<string> FindGenerated(string client) =>
        Directory.EnumerateFiles(client, "*" + Suffix, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(client, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Path(ServicePlan plan, string kind) => $"Services/{plan.Name}/{Folder}/{plan.Name}.{kind}{Suffix}";
}
