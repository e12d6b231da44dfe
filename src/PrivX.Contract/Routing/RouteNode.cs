using System;
using System.Collections.Generic;

namespace PrivX.Contract;

internal sealed class RouteNode
{
    public Dictionary<string, RouteNode> Literals { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ApiOperation> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

    public RouteNode? Parameter { get; set; }

    public RouteNode Literal(string segment)
    {
        if (!Literals.TryGetValue(segment, out var node))
        {
            Literals.Add(segment, node = new RouteNode());
        }

        return node;
    }
}
