using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Configuration;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>The rows of a plan: as Compare-PrivXConfiguration wrote them, or saved as JSON, CSV or Clixml and read again.</summary>
internal static class ConfigurationRows
{
    private static readonly string[] Actions = ["Create", "Update", "Unchanged", "OnlyInTarget", "Problem"];

    /// <summary>One row.</summary>
    /// <exception cref="PrivXUsageException">It is none, or not whole. Code <c>InvalidArgument</c>.</exception>
    public static ConfigurationChange Read(PSObject row)
    {
        if (row.BaseObject is ConfigurationChange live)
        {
            return new ConfigurationChange
            {
                Action = live.Action, Kind = live.Kind, Name = live.Name, Differences = live.Differences, DependsOn = live.DependsOn, NeedsSecret = live.NeedsSecret,
                Problem = live.Problem, Notes = live.Notes, Server = live.Server, Wanted = live.Wanted, Before = live.Before, FileVersion = live.FileVersion,
            };
        }

        string action = Text(row, "Action") ?? throw NoRow(row, "Action");
        string kind = Text(row, "Kind") ?? throw NoRow(row, "Kind");
        string name = Text(row, "Name") ?? throw NoRow(row, "Name");
        string? spelled = Array.Find(Actions, known => string.Equals(known, action, StringComparison.OrdinalIgnoreCase));
        string? wanted = Text(row, "Wanted");
        string? problem = spelled is null ? $"Action is '{action}', and one of {string.Join(", ", Actions)} is known"
            : ConfigurationKinds.Find(kind) is not { IsExported: true } ? $"there is no kind '{kind}'"
            : Text(row, "Server") is null ? "it does not say which server was compared"
            : spelled is "Create" or "Update" or "Unchanged" && wanted is null ? "it does not say what is wanted"
            : spelled is "Update" or "Unchanged" or "OnlyInTarget" && Text(row, "Before") is null ? "it does not say what was there"
            : row.Properties["FileVersion"] is null ? "it does not say of which version the files are"
            : wanted is null ? null
            : ProblemOf(ConfigurationKinds.Find(kind)!, name, wanted);
        return problem is null
            ? new ConfigurationChange
            {
                Action = spelled!, Kind = ConfigurationKinds.Find(kind)!.Name, Name = name, Problem = Text(row, "Problem"), Server = Text(row, "Server"), Wanted = wanted, Before = Text(row, "Before"),
                FileVersion = Text(row, "FileVersion") is { } version ? int.Parse(version, NumberStyles.None, CultureInfo.InvariantCulture) : null,
                DependsOn = Texts(row, "DependsOn"), NeedsSecret = Texts(row, "NeedsSecret"), Notes = Texts(row, "Notes"),
            }
            : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The row of {kind}/{name} is no row of a plan: {problem}. Nothing was sent.") { Remedy = "Hand in the rows of Compare-PrivXConfiguration whole, with all of their properties." };
    }

    /// <summary>The rows of a file of JSON.</summary>
    /// <exception cref="PrivXUsageException">It cannot be read. Code <c>InvalidPath</c>.</exception>
    public static IReadOnlyList<ConfigurationChange> ReadFile(string path)
    {
        try
        {
            JsonNode? json = JsonNode.Parse(File.ReadAllText(path));
            JsonObject[] rows = json switch
            {
                JsonArray list => list.Select(row => row as JsonObject ?? throw new JsonException("it is no list of rows")).ToArray(),
                JsonObject single => [single],
                _ => throw new JsonException("it is no list of rows"),
            };
            return rows.Select(row => Read(Row(row))).ToArray();
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidPath, $"The plan '{path}' cannot be read: {failure.Message.TrimEnd('.')}.") { Remedy = "Save it with ... | ConvertTo-Json -Depth 5 | Set-Content plan.json" };
        }
    }

    private static string? ProblemOf(ConfigurationKind kind, string name, string wanted)
    {
        try
        {
            return JsonNode.Parse(wanted) is JsonObject portable ? kind.ProblemOf(name, portable)?.TrimEnd('.') : "Wanted is no object";
        }
        catch (JsonException failure)
        {
            return $"Wanted cannot be read: {failure.Message.TrimEnd('.')}";
        }
    }

    private static PSObject Row(JsonObject json)
    {
        var row = new PSObject();
        foreach (KeyValuePair<string, JsonNode?> member in json)
        {
            object? value = member.Value switch
            {
                JsonArray list => list.Select(element => element?.ToString()).ToArray(),
                JsonValue text when text.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => text.ToString(),
                _ => null,
            };
            row.Properties.Add(new PSNoteProperty(member.Key, value));
        }

        return row;
    }

    private static string? Text(PSObject row, string name) => row.Properties[name]?.Value is { } value && LanguagePrimitives.ConvertTo<string>(value) is { Length: > 0 } text ? text : null;

    // A cell of a CSV file holds a list with semicolons.
    private static string[] Texts(PSObject row, string name) => (row.Properties[name]?.Value is PSObject wrapped ? wrapped.BaseObject : row.Properties[name]?.Value) switch
    {
        string text => text.Split([';'], StringSplitOptions.RemoveEmptyEntries),
        IEnumerable list => list.Cast<object?>().Select(element => LanguagePrimitives.ConvertTo<string>(element)).Where(text => !string.IsNullOrEmpty(text)).ToArray(),
        _ => [],
    };

    private static PrivXUsageException NoRow(PSObject row, string column) =>
        new(ErrorCodes.InvalidArgument, $"'{row}' is no row of a plan: it has no {column}. Nothing was sent.") { Remedy = "Hand in the rows of Compare-PrivXConfiguration whole, with all of their properties." };
}
