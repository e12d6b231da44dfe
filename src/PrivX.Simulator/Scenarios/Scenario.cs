using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Cli;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Faults;
using PrivX.Simulator.Scenarios;
using PrivX.Simulator.Trouble;

namespace PrivX.Simulator;

/// <summary>A rehearsal in a file: what the server is like, how long things take, what state there is, and what goes wrong.</summary>
public sealed class Scenario
{
    private const string Folder = "Scenarios.";
    private const string Ending = ".json";

    private static readonly JsonDocumentOptions Strict = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    private readonly JsonObject _document;

    private Scenario(JsonObject document)
    {
        _document = document;
    }

    /// <summary>Names of those that come with the simulator.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        .. typeof(Scenario).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What it is about, in words.</summary>
    public string Description => _document["description"]?.ToString() ?? string.Empty;

    /// <summary>Reads a file or, where there is no such file, one of those that come with the simulator.</summary>
    /// <exception cref="ArgumentException">There is no such scenario, or it says something that nobody knows.</exception>
    public static Scenario Load(string fileOrName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileOrName);
        if (File.Exists(fileOrName))
        {
            return Read(File.ReadAllText(fileOrName));
        }

        using var resource = typeof(Scenario).Assembly.GetManifestResourceStream(Folder + fileOrName + Ending)
            ?? throw new ArgumentException($"There is no file {fileOrName}. {NearNames.Unknown("scenario", fileOrName, Shipped)}");
        using var reader = new StreamReader(resource);
        return Read(reader.ReadToEnd());
    }

    /// <exception cref="ArgumentException">It is no scenario, or says something that nobody knows.</exception>
    public static Scenario Read(string json)
    {
        JsonObject document;
        try
        {
            document = JsonNode.Parse(json, documentOptions: Strict) as JsonObject ?? throw new ArgumentException("A scenario is a JSON object.");
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"The scenario is no JSON: {error.Message}");
        }

        var scenario = new Scenario(document);
        Planting.CheckNames(document);
        scenario.ApplyTo(new SimulatorOptions());
        return scenario;
    }

    /// <summary>Sets the options and times that it names.</summary>
    /// <exception cref="ArgumentException">It names one that there is not.</exception>
    public void ApplyTo(SimulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (name, value) in _document["options"] as JsonObject ?? [])
        {
            OptionTable.Set(options, name.Replace('_', '-'), value?.ToString() ?? string.Empty);
        }

        Times.Set(options, _document["times"] as JsonObject ?? []);
    }

    internal void Apply(SimulatorEngine engine) => new Planting(engine).Plant(_document);
}
