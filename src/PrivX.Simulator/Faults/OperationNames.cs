using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Simulator;

/// <summary>Operations by the names that faults and the journal take: the id, alone or after its service.</summary>
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
}
