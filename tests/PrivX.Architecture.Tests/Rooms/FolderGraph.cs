using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>
/// Which folders of a room use which, by the types in them. Of Services, Cmdlets and Jobs each folder inside counts; a file beside the folders counts
/// as one of its own.
/// </summary>
internal sealed class FolderGraph
{
    private static readonly string[] Editions = ["Core", "Desktop"];

    private static readonly string[] Opened = ["Services", "Cmdlets", "Jobs"];

    private readonly Dictionary<(string User, string Used), (string User, string Used)> _edges = [];

    public FolderGraph(string room)
    {
        Dictionary<string, string> folders = FindFolders(room);
        foreach ((string user, string used) in Assemblies(room).SelectMany(TypeUses.Read))
        {
            if (folders.TryGetValue(Plain(user), out string? from) && folders.TryGetValue(Plain(used), out string? to) && from != to)
            {
                _edges.TryAdd((from, to), (user, used));
            }
        }
    }

    /// <summary>Does the first folder of a step, as in <c>Base > Bridge</c>, use the second?</summary>
    public bool Has(string step) => _edges.Keys.Any(edge => Step(edge.User, edge.Used) == step);

    /// <summary>A line for each cycle: the shortest way round from each folder that is in one, with a pair of types for each step.</summary>
    /// <param name="without">Steps that are left out.</param>
    public IEnumerable<string> FindCycles(IReadOnlyCollection<string> without)
    {
        ILookup<string, string> used = _edges.Keys.Where(edge => !without.Contains(Step(edge.User, edge.Used))).ToLookup(edge => edge.User, edge => edge.Used);
        var told = new HashSet<string>();
        foreach ((string from, string to) in _edges.Keys.Where(edge => used[edge.User].Contains(edge.Used)).Order())
        {
            // A cycle among the files beside the folders is none of folders.
            if (WayBack(to, from, used) is { } way && way.Any(IsFolder) && told.Add(string.Join(' ', way.Order(StringComparer.Ordinal))))
            {
                yield return string.Join(", ", way.Prepend(from).Zip(way, (user, next) => $"{Step(user, next)} ({_edges[(user, next)].User} uses {_edges[(user, next)].Used})"));
            }
        }
    }

    private static string Step(string user, string used) => $"{user} > {used}";

    private static bool IsFolder(string node) => !node.EndsWith(".cs", StringComparison.Ordinal);

    // The nodes after the first, up to the end; null where there is no way.
    private static List<string>? WayBack(string start, string end, ILookup<string, string> used)
    {
        var before = new Dictionary<string, string?> { [start] = null };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out string? node))
        {
            if (node == end)
            {
                var way = new List<string>();
                for (string? step = node; step is not null; step = before[step])
                {
                    way.Insert(0, step);
                }

                return way;
            }

            foreach (string next in used[node].Where(next => before.TryAdd(next, node)))
            {
                open.Enqueue(next);
            }
        }

        return null;
    }

    private static string Plain(string name) => name.Split('`')[0];

    private static IEnumerable<string> Assemblies(string room) => room == "PrivX.Simulator"
        ? [Path.Combine(AppContext.BaseDirectory, room + ".dll")]
        : Editions.Select(edition => Path.Combine(Repository.Module, "bin", edition, room + ".dll"));

    private static Dictionary<string, string> FindFolders(string room)
    {
        var folders = new Dictionary<string, string>();
        foreach (SourceFile file in SourceFile.In("src/" + room).Where(file => !file.Path.Contains("/Compat/", StringComparison.Ordinal)))
        {
            string[] parts = file.Path.Split('/')[2..];
            string folder = Opened.Contains(parts[0]) && parts.Length > 2 ? $"{parts[0]}/{parts[1]}" : parts.Length > 1 && Opened.Contains(parts[0]) ? file.Path : parts[0];
            foreach (BaseNamespaceDeclarationSyntax space in file.All<BaseNamespaceDeclarationSyntax>())
            {
                foreach (string type in space.Members.Select(member => member is DelegateDeclarationSyntax made ? made.Identifier.Text : ((BaseTypeDeclarationSyntax)member).Identifier.Text))
                {
                    folders[$"{space.Name}.{type}"] = folder;
                }
            }
        }

        return folders;
    }
}
