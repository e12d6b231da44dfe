using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace PrivX.Contract;

/// <summary>
/// Finds the operation for a method and a path. Literal segments win over parameters, from left to right, unless a
/// value would have to be a UUID and is none while another operation fits: <c>extender/cas/config</c> is the
/// configuration of a CA type, not an Extender CA called config.
/// </summary>
public sealed class RouteMatcher
{
    private static readonly ReadOnlyDictionary<string, string> NoValues = ReadOnlyDictionary<string, string>.Empty;

    private readonly RouteNode _root = new();

    internal RouteMatcher(IEnumerable<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            var node = _root;
            foreach (var segment in operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                node = segment[0] == '{' ? node.Parameter ??= new RouteNode() : node.Literal(segment);
            }

            node.Operations.Add(operation.Method, operation);
        }
    }

    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path as on the wire: still escaped, without the query.</param>
    public RouteMatch Match(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        var segments = path.Split('/');
        if (segments.Length < 2 || segments[0].Length > 0)
        {
            return new RouteMatch(null, NoValues, []);
        }

        var allowed = new SortedSet<string>(StringComparer.Ordinal);
        var values = new List<string>();
        var operation = Find(_root, segments, 1, method, values, allowed, strict: true)
            ?? Find(_root, segments, 1, method, values, allowed, strict: false);
        if (operation is null)
        {
            return new RouteMatch(null, NoValues, [.. allowed]);
        }

        if (values.Count == 0)
        {
            return new RouteMatch(operation, NoValues, []);
        }

        var named = new Dictionary<string, string>(values.Count, StringComparer.Ordinal);
        var index = 0;
        foreach (var segment in operation.Path.Split('/'))
        {
            if (segment.Length > 0 && segment[0] == '{')
            {
                named[segment[1..^1]] = values[index++];
            }
        }

        return new RouteMatch(operation, named, []);
    }

    private static ApiOperation? Find(RouteNode node, string[] segments, int index, string method, List<string> values, SortedSet<string> allowed, bool strict)
    {
        if (index == segments.Length)
        {
            if (node.Operations.TryGetValue(method, out var operation))
            {
                return strict && !Fits(operation, values) ? null : operation;
            }

            allowed.UnionWith(node.Operations.Keys);
            return null;
        }

        var segment = segments[index];
        if (segment.Length == 0)
        {
            return null;
        }

        if (node.Literals.TryGetValue(segment, out var literal)
            && Find(literal, segments, index + 1, method, values, allowed, strict) is { } found)
        {
            return found;
        }

        if (node.Parameter is { } parameter)
        {
            values.Add(Uri.UnescapeDataString(segment));
            if (Find(parameter, segments, index + 1, method, values, allowed, strict) is { } matched)
            {
                return matched;
            }

            values.RemoveAt(values.Count - 1);
        }

        return null;
    }

    private static bool Fits(ApiOperation operation, List<string> values)
    {
        var index = 0;
        foreach (var segment in operation.Path.Split('/'))
        {
            if (segment.Length > 0 && segment[0] == '{')
            {
                var value = values[index++];
                if (!Guid.TryParse(value, out _)
                    && operation.PathParameters.FirstOrDefault(parameter => parameter.Name == segment[1..^1])?.Schema.Effective().Format == "uuid")
                {
                    return false;
                }
            }
        }

        return true;
    }
}
