using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Workflow;

public sealed partial class WorkflowClient
{
    /// <summary>Lists workflows. GET /workflow-engine/api/v1/workflows.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Workflow> ListWorkflows(ListQuery? query = null) =>
        _api.List(new ApiRequest(WorkflowOperations.ListWorkflows), query, WorkflowJson.Default.Workflow, item => item.Id);

    /// <summary>Creates a workflow. POST /workflow-engine/api/v1/workflows.</summary>
    /// <param name="workflow">Approval process for role membership.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateWorkflowAsync(Workflow workflow, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(WorkflowOperations.CreateWorkflow) { Body = ObjectBody.New(workflow, WorkflowJson.Default.Workflow) }, cancellationToken);

    /// <summary>Lists the roles that the caller can request. GET /workflow-engine/api/v1/workflows/roles.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<RequestableRole> ListRequestableRoles(ListQuery? query = null) =>
        _api.List(new ApiRequest(WorkflowOperations.ListRequestableRoles), query, WorkflowJson.Default.RequestableRole, item => item.Id);

    /// <summary>Reads one workflow. GET /workflow-engine/api/v1/workflows/{workflow_id}.</summary>
    /// <param name="workflowId">Id of the workflow.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Workflow> GetWorkflowAsync(string workflowId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.GetWorkflow, workflowId), WorkflowJson.Default.Workflow, cancellationToken);

    /// <summary>Replaces a workflow. PUT /workflow-engine/api/v1/workflows/{workflow_id}.</summary>
    /// <param name="workflowId">Id of the workflow.</param>
    /// <param name="workflow">Approval process for role membership.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateWorkflowAsync(string workflowId, Workflow workflow, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.UpdateWorkflow, workflowId) { Body = ObjectBody.Replacement(workflow, WorkflowJson.Default.Workflow) }, cancellationToken);

    /// <summary>Deletes a workflow. DELETE /workflow-engine/api/v1/workflows/{workflow_id}.</summary>
    /// <param name="workflowId">Id of the workflow.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteWorkflowAsync(string workflowId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.DeleteWorkflow, workflowId), cancellationToken);
}
