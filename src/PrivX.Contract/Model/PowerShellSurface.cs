using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract;

/// <summary>The cmdlet and parameter set that serve an operation (<c>x-powershell</c>).</summary>
public sealed record PowerShellSurface(string Cmdlet, string ParameterSet, IReadOnlyList<string> Also, string? Notes)
{
    /// <summary>The cmdlet and those under <c>also</c>.</summary>
    public IEnumerable<string> Cmdlets => Also.Prepend(Cmdlet);
}
