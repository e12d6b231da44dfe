using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client.Json;
using PrivX.Client.Portable;
using PrivX.Client.Updates;
using PrivX.Configuration;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Compares what files want with what a server has, object by object.</summary>
/// <param name="server">The server, whose lists have been read.</param>
/// <param name="serverName">The server in words.</param>
/// <param name="fileVersion">Version of the server that the files are from; null where nobody knows.</param>
/// <param name="ignore">Tells which differences do not matter.</param>
internal sealed class ConfigurationPlanner(ConfigurationServer server, string serverName, int? fileVersion, ConfigurationIgnore ignore)
{
    private readonly HashSet<ObjectName> _created = [];

    /// <summary>A row for each object that is wanted, and for each that only the server has, in the order in which they can be done.</summary>
    /// <param name="wishes">What is wanted.</param>
    /// <param name="wholeKinds">Kinds of which all objects are wanted: others of them are only on the server.</param>
    public IEnumerable<ConfigurationChange> Plan(IReadOnlyList<ConfigurationWish> wishes, IEnumerable<string> wholeKinds)
    {
        ILookup<ObjectName, ConfigurationWish> byKey = wishes.ToLookup(wish => wish.Key);
        var problems = new Dictionary<ObjectName, string>();
        foreach (IGrouping<ObjectName, ConfigurationWish> same in byKey)
        {
            if (ProblemOf(same.ToArray()) is { } problem)
            {
                problems[same.Key] = problem;
            }
            else if (server.Named(same.Key).Count == 0)
            {
                _created.Add(same.Key);
            }
        }

        SpreadProblems(byKey, problems);
        _created.ExceptWith(problems.Keys);
        foreach (IGrouping<ObjectName, ConfigurationWish> same in byKey.OrderBy(group => ConfigurationKinds.PlaceOf(group.Key.Kind)).ThenBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            yield return problems.TryGetValue(same.Key, out string? problem)
                ? new ConfigurationChange { Action = "Problem", Kind = same.Key.Kind, Name = same.Key.Name, Problem = problem, Server = serverName }
                : Row(same.First());
        }

        foreach (ConfigurationItem item in wholeKinds.Select(ConfigurationKinds.Find).OfType<ConfigurationKind>().OrderBy(kind => ConfigurationKinds.PlaceOf(kind.Name)).SelectMany(server.Of))
        {
            if (!byKey.Contains(item.Key))
            {
                yield return OnlyThere(item);
            }
        }
    }

    /// <summary>The row of one object that can be compared.</summary>
    public ConfigurationChange Row(ConfigurationWish wish)
    {
        ConfigurationKind kind = ConfigurationKinds.Find(wish.Key.Kind)!;
        var notes = new List<string>();
        JsonObject wanted = WithoutUnknown(wish.Portable!, kind.Model, string.Empty, notes);
        ConfigurationItem? item = server.Named(wish.Key) is { Count: > 0 } named ? named[0] : null;
        JsonObject there = item is null ? [] : server.Portable(item);
        var comparison = new PortableComparison(IsKept);
        if (item is not null && !ignore.IsEmpty)
        {
            JsonObject counted = new PortableIgnore(path => ignore.Matches(wish.Key, path)).Apply(there, wanted);
            string[] ignored = comparison.Compare(there, wanted, kind.Model).Select(difference => difference.Path)
                .Except(comparison.Compare(there, counted, kind.Model).Select(difference => difference.Path), StringComparer.Ordinal).ToArray();
            wanted = counted;
            if (ignored.Length > 0)
            {
                notes.Add($"left alone: {string.Join(", ", ignored)}");
            }
        }

        IReadOnlyList<PortableDifference> differences = comparison.Compare(there, wanted, kind.Model);
        var writer = new PortableWriter(new PlannedNames(server, _created), static _ => null, IsKept);
        if (differences.Count > 0)
        {
            writer.Write(wanted, item?.Raw, kind.Model);
        }

        string[] needed = differences.Count == 0 ? [] : writer.Unset.Concat(item is null ? [] : kind.RequiredSecrets(item.Raw)).Distinct(StringComparer.Ordinal).ToArray();
        return new ConfigurationChange
        {
            Action = item is null ? "Create" : differences.Count == 0 ? "Unchanged" : "Update",
            Kind = wish.Key.Kind,
            Name = wish.Key.Name,
            Differences = differences.Select(difference => new ConfigurationDifference { Path = difference.Path, From = difference.From, To = difference.To }).ToArray(),
            DependsOn = PortableMarks.ReferencesIn(wanted).Where(_created.Contains).Where(name => !name.Equals(wish.Key)).Distinct().Select(name => name.ToString()).ToArray(),
            NeedsSecret = needed.Select(path => $"{wish.Key}/{path}").ToArray(),
            Notes = notes.ToArray(),
            Server = serverName,
            Wanted = PortableText.Of(wanted),
            FileVersion = fileVersion,
            Before = item is null ? null : ConfigurationFolder.HashOf(there),
        };
    }

    private bool IsKept(MemberRule rule) => IsKept(rule, fileVersion, server.Version);

    /// <summary>True for a member that is left alone where nothing is said of it: one that a version does not have, and whether an object is disabled.</summary>
    public static bool IsKept(MemberRule rule, int? fileVersion, int? serverVersion) =>
        rule.Form == MemberForm.Disabled || !rule.IsOn(fileVersion) || !rule.IsOn(serverVersion);

    private ConfigurationChange OnlyThere(ConfigurationItem item) => new()
    {
        Action = "OnlyInTarget",
        Kind = item.Kind.Name,
        Name = item.Name,
        Notes = item.Kind.IsBuiltIn(item) ? ["part of PrivX, never removed"] : [],
        Server = serverName,
        Before = ConfigurationFolder.HashOf(server.Portable(item)),
    };

    private string? ProblemOf(ConfigurationWish[] same)
    {
        if (same.Length > 1)
        {
            return $"{same.Length} files tell of it: {string.Join(", ", same.Select(wish => System.IO.Path.GetFileName(wish.File)))}.";
        }

        if (same[0].Problem is { } problem)
        {
            return problem;
        }

        if (server.Lacking.Exists(kind => string.Equals(kind.Name, same[0].Key.Kind, StringComparison.OrdinalIgnoreCase)))
        {
            return $"The server does not have {same[0].Key.Kind}.";
        }

        return server.Named(same[0].Key) is { Count: > 1 } several ? ConfigurationServer.Doubled(same[0].Key, several.Count).Message : null;
    }

    // What hangs on an object that cannot be made cannot be made either.
    private void SpreadProblems(ILookup<ObjectName, ConfigurationWish> wishes, Dictionary<ObjectName, string> problems)
    {
        for (bool again = true; again;)
        {
            again = false;
            foreach (IGrouping<ObjectName, ConfigurationWish> same in wishes.Where(same => !problems.ContainsKey(same.Key)))
            {
                string[] missing = PortableMarks.ReferencesIn(same.First().Portable).Distinct()
                    .Select(name => MissingWords(name, wishes, problems))
                    .OfType<string>().ToArray();
                if (missing.Length > 0)
                {
                    problems[same.Key] = string.Join("; ", missing) + ".";
                    _created.Remove(same.Key);
                    again = true;
                }
            }
        }
    }

    private string? MissingWords(ObjectName name, ILookup<ObjectName, ConfigurationWish> wishes, Dictionary<ObjectName, string> problems) =>
        ConfigurationKinds.Find(name.Kind) is null ? $"there is no kind {name.Kind}"
        : server.Named(name) is { Count: > 1 } several ? $"{name} is the name of {several.Count} objects"
        : server.Named(name).Count == 1 ? null
        : !wishes.Contains(name) ? $"{name} is neither on the server nor among the files"
        : problems.ContainsKey(name) ? $"{name} cannot be created"
        : null;

    // What the server's version does not have is not sent, and told.
    private JsonObject WithoutUnknown(JsonObject wanted, Type model, string prefix, List<string> notes)
    {
        var result = (JsonObject)wanted.DeepClone();
        foreach (MemberRule rule in MemberMap.Of(model).Members)
        {
            if (!result.ContainsKey(rule.JsonName))
            {
                continue;
            }

            if (!rule.IsOn(server.Version))
            {
                if (!PortableMarks.IsNothing(result[rule.JsonName]))
                {
                    notes.Add($"left out: {prefix}{rule.JsonName}, which version {server.Version} does not have");
                }

                result.Remove(rule.JsonName);
            }
            else if (rule.NestedModel is { } nested && !PortableMarks.IsMark(result[rule.JsonName]))
            {
                result[rule.JsonName] = result[rule.JsonName] switch
                {
                    JsonObject inner => WithoutUnknown(inner, nested, $"{prefix}{rule.JsonName}.", notes),
                    JsonArray list => new JsonArray(list.Select(element => element is JsonObject json && !PortableMarks.IsMark(json) ? WithoutUnknown(json, nested, $"{prefix}{rule.JsonName}.", notes) : element?.DeepClone()).ToArray()),
                    var other => other?.DeepClone(),
                };
            }
        }

        return result;
    }

    // Objects that will be there when they are named.
    private sealed class PlannedNames(ConfigurationServer server, HashSet<ObjectName> created) : IObjectNames
    {
        public string? NameOf(string kind, string id) => server.NameOf(kind, id);

        public string? IdOf(string kind, string name) => server.IdOf(kind, name) ?? (created.Contains(new ObjectName(kind, name)) ? "-" : null);
    }
}
