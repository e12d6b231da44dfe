using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PrivX.Contract;

namespace PrivX.Simulator.Faults;

/// <summary>Operations by the names that faults and the journal take: the id, alone or after its service, and paths with patterns.</summary>
internal sealed class OperationNames(ApiContract contract)
{
    private readonly HashSet<string> _names =
        [.. contract.Operations.SelectMany(operation => new[] { operation.Id, $"{operation.Service.Name}:{operation.Id}" })];

    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void Check(string name)
    {
        if (!_names.Contains(name))
        {
            throw new ArgumentException(NearNames.Unknown("operation", name, _names));
        }
    }

    /// <summary>Is there an operation that a path of this pattern may belong to?</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public void CheckPath(string pattern)
    {
        if (!contract.Operations.Any(operation => MayMeet(pattern, operation.Path)))
        {
            throw new ArgumentException(NearNames.Unknown("path of operations", pattern, contract.Operations.Select(operation => operation.Path)));
        }
    }

    // Values stand where the template has names: a value may be anything but empty, and takes part of the pattern's stars.
    private static bool MayMeet(string pattern, string template)
    {
        var segments = template.Split('/');
        var probe = string.Join('/', segments.Select(segment => segment.StartsWith('{') ? "\u0001" : segment));
        var expression = string.Concat(pattern.Split('/').Select((segment, index) => (index == 0 ? string.Empty : "/") + Segment(segment)));
        return Regex.IsMatch(probe, $"^{expression}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        static string Segment(string segment) =>
            segment.Contains('*', StringComparison.Ordinal)
                ? $"(?:{Regex.Escape(segment).Replace("\\*", ".*", StringComparison.Ordinal)}|\u0001.*)"
                : segment.Length == 0 ? string.Empty : $"(?:{Regex.Escape(segment)}|\u0001)";
    }
}
