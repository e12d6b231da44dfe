using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Workflow;

/// <summary>The workflow-engine service.</summary>
public sealed partial class WorkflowClient
{
    private readonly ApiCaller _api;

    internal WorkflowClient(ApiCaller api)
    {
        _api = api;
    }

    /// <summary>Reads the state of the service; needs no token. GET /workflow-engine/api/v1/status.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The service cannot be reached, or does not answer a state.</exception>
    public Task<ServiceStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        _api.GetStatusAsync(WorkflowOperations.GetWorkflowEngineStatus, cancellationToken);
}
