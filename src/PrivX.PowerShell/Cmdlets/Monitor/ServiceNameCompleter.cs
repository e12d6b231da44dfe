using System.Linq;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Names of the services.</summary>
internal sealed class ServiceNameCompleter : KnownValueCompleter
{
    private protected override string[] Values => MonitoredServices.All.Select(service => service.Name).ToArray();
}
