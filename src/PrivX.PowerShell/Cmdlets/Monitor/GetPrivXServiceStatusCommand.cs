using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Common;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Asks all services, or those named, how they are: all at once, and each for itself.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXServiceStatus")]
[OutputType(typeof(ServiceStatus))]
public sealed class GetPrivXServiceStatusCommand : ConnectedCmdlet
{
    /// <summary>
    /// Names of services, with wildcards where you like: api-proxy, auth, authorizer, connection-manager, db-proxy, host-store, license-manager,
    /// local-user-store, monitor-service, network-access-manager, role-store, secrets-manager, settings, trail-index, vault, workflow-engine. All
    /// when left out. The Tab key completes them.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ServiceNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Service { get; set; } = ["*"];

    private protected override void Process()
    {
        ForEach(Service, MonitoredServices.Check);
        IReadOnlyList<MonitoredService> asked = MonitoredServices.Find(Service);
        Task<ServiceStatus>[] answers = asked.Select(service => service.GetStatus(Client, Bridge.StopToken)).ToArray();
        for (int i = 0; i < answers.Length; i++)
        {
            Task<ServiceStatus> answer = answers[i];
            Attempt(asked[i].Name, () => WriteObject(Run(_ => answer)));
        }
    }
}
