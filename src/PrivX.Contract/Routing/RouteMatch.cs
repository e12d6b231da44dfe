using System.Collections.Generic;

namespace PrivX.Contract;

/// <summary>What a method and a path come to: an operation with its path values, or what the path would allow.</summary>
public sealed record RouteMatch(ApiOperation? Operation, IReadOnlyDictionary<string, string> PathValues, IReadOnlyList<string> AllowedMethods)
{
    /// <summary>Some template fits the path, with whatever method.</summary>
    public bool PathIsKnown => Operation is not null || AllowedMethods.Count > 0;
}
