using PrivX.Client.Pipeline;

namespace PrivX.Workflow;

/// <summary>The operations of the workflow-engine service, as the contract has them.</summary>
internal static class WorkflowOperations
{
    private const string OwnOnly =
        "Requests of everybody (filter all) need the permission requests-view. Your own are seen with the filter requests, those you decide on with approvals.";

    public static readonly Operation ListAccessRequests =
        new("workflow-engine", "listAccessRequests", "GET", "/workflow-engine/api/v1/requests", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "workflowsRequests", "requestsView"],
            WhenRefused = OwnOnly,
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateAccessRequest =
        new("workflow-engine", "createAccessRequest", "POST", "/workflow-engine/api/v1/requests", "28", RepeatClass.Once);

    public static readonly Operation SearchAccessRequests =
        new("workflow-engine", "searchAccessRequests", "POST", "/workflow-engine/api/v1/requests/search", "28", RepeatClass.Safe)
        {
            WhenRefused = OwnOnly,
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100, UniqueSortKey = "id" },
        };

    public static readonly Operation GetAccessRequest =
        new("workflow-engine", "getAccessRequest", "GET", "/workflow-engine/api/v1/requests/{request_id}", "28", RepeatClass.Safe);

    public static readonly Operation DeleteAccessRequest =
        new("workflow-engine", "deleteAccessRequest", "DELETE", "/workflow-engine/api/v1/requests/{request_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DecideAccessRequest =
        new("workflow-engine", "decideAccessRequest", "POST", "/workflow-engine/api/v1/requests/{request_id}/decision", "28", RepeatClass.Once);

    public static readonly Operation RevokeAccessRequestRole =
        new("workflow-engine", "revokeAccessRequestRole", "POST", "/workflow-engine/api/v1/requests/{request_id}/role/revoke", "28", RepeatClass.Idempotent);

    public static readonly Operation GetWorkflowSettings =
        new("workflow-engine", "getWorkflowSettings", "GET", "/workflow-engine/api/v1/settings", "28", RepeatClass.Safe);

    public static readonly Operation UpdateWorkflowSettings =
        new("workflow-engine", "updateWorkflowSettings", "PUT", "/workflow-engine/api/v1/settings", "28", RepeatClass.Idempotent);

    public static readonly Operation GetWorkflowEngineStatus =
        new("workflow-engine", "getWorkflowEngineStatus", "GET", "/workflow-engine/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation TestSmtpSettings =
        new("workflow-engine", "testSmtpSettings", "POST", "/workflow-engine/api/v1/testsmtp", "28", RepeatClass.Once);

    public static readonly Operation ListWorkflows =
        new("workflow-engine", "listWorkflows", "GET", "/workflow-engine/api/v1/workflows", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "workflowsManage", "workflowsView"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation CreateWorkflow =
        new("workflow-engine", "createWorkflow", "POST", "/workflow-engine/api/v1/workflows", "28", RepeatClass.Once);

    public static readonly Operation ListRequestableRoles =
        new("workflow-engine", "listRequestableRoles", "GET", "/workflow-engine/api/v1/workflows/roles", "after-28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetWorkflow =
        new("workflow-engine", "getWorkflow", "GET", "/workflow-engine/api/v1/workflows/{workflow_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateWorkflow =
        new("workflow-engine", "updateWorkflow", "PUT", "/workflow-engine/api/v1/workflows/{workflow_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteWorkflow =
        new("workflow-engine", "deleteWorkflow", "DELETE", "/workflow-engine/api/v1/workflows/{workflow_id}", "28", RepeatClass.Idempotent);
}
