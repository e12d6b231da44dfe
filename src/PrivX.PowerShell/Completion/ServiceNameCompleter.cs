using System.Collections.Generic;
using System.Linq;
using PrivX.PowerShell.Cmdlets.Monitor;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of the services.</summary>
public sealed class ServiceNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values => MonitoredServices.All.Select(service => service.Name);
}
