using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Workflow;

public sealed partial class WorkflowClient
{
    /// <summary>Lists access requests. GET /workflow-engine/api/v1/requests.</summary>
    /// <param name="filter">Whose requests to look at: requests = made by the caller; active_requests = those still open; approvals = the caller has decided or may decide; active_approvals = the caller can decide now; all = everyone's, for which the caller needs the requests-view permission.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AccessRequest> ListAccessRequests(string filter, ListQuery? query = null) =>
        _api.List(new ApiRequest(WorkflowOperations.ListAccessRequests) { Query = [new("filter", filter)] }, query, WorkflowJson.Default.AccessRequest, item => item.Id);

    /// <summary>Asks for a role, or for its removal. POST /workflow-engine/api/v1/requests.</summary>
    /// <param name="accessRequest">Request for role membership, or for its removal.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateAccessRequestAsync(AccessRequest accessRequest, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(WorkflowOperations.CreateAccessRequest) { Body = ObjectBody.New(accessRequest, WorkflowJson.Default.AccessRequest) }, cancellationToken);

    /// <summary>Searches access requests. POST /workflow-engine/api/v1/requests/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="filter">Whose requests to look at: requests = made by the caller; active_requests = those still open; approvals = the caller has decided or may decide; active_approvals = the caller can decide now; all = everyone's, for which the caller needs the requests-view permission.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AccessRequest> SearchAccessRequests(AccessRequestSearch search, string filter, ListQuery? query = null) =>
        _api.List(new ApiRequest(WorkflowOperations.SearchAccessRequests) { Query = [new("filter", filter)], Body = RequestBody.Json(search, WorkflowJson.Default.AccessRequestSearch) }, query, WorkflowJson.Default.AccessRequest, item => item.Id);

    /// <summary>Reads one access request. GET /workflow-engine/api/v1/requests/{request_id}.</summary>
    /// <param name="requestId">Id of the access request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AccessRequest> GetAccessRequestAsync(string requestId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.GetAccessRequest, requestId), WorkflowJson.Default.AccessRequest, cancellationToken);

    /// <summary>Withdraws an access request. DELETE /workflow-engine/api/v1/requests/{request_id}.</summary>
    /// <param name="requestId">Id of the access request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteAccessRequestAsync(string requestId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.DeleteAccessRequest, requestId), cancellationToken);

    /// <summary>Approves or deny a step of an access request. POST /workflow-engine/api/v1/requests/{request_id}/decision.</summary>
    /// <param name="requestId">Id of the access request.</param>
    /// <param name="accessRequestDecision">Decision on a step.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DecideAccessRequestAsync(string requestId, AccessRequestDecision accessRequestDecision, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.DecideAccessRequest, requestId) { Body = RequestBody.Json(accessRequestDecision, WorkflowJson.Default.AccessRequestDecision) }, cancellationToken);

    /// <summary>Takes back the role that a request granted. POST /workflow-engine/api/v1/requests/{request_id}/role/revoke.</summary>
    /// <param name="requestId">Id of the access request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RevokeAccessRequestRoleAsync(string requestId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.RevokeAccessRequestRole, requestId), cancellationToken);
}
