using PrivX.Workflow;
using WorkflowModel = PrivX.Workflow.Workflow;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<WorkflowModel> Workflow => field ??= new()
    {
        Name = "workflow",
        IdOf = workflow => workflow.Id,
        NameOf = workflow => workflow.Name,
        CommentOf = workflow => workflow.Comment,
        Get = (client, id, token) => client.Workflow.GetWorkflowAsync(id, token),
        FindKeyword = (client, _, _) => client.Workflow.ListWorkflows(),
        Json = WorkflowJson.Default.Workflow,
        Create = (client, body, token) => client.Workflow.CreateWorkflowAsync(body, token),
        Replace = (client, id, body, token) => client.Workflow.UpdateWorkflowAsync(id, body, token),
        Delete = (client, id, token) => client.Workflow.DeleteWorkflowAsync(id, token),
    };

    /// <summary>The requests of everybody.</summary>
    public static Noun<AccessRequest> AccessRequest => field ??= AccessRequestOf("all");

    public static Noun<RequestableRole> RequestableRole => field ??= new()
    {
        Name = "requestable role",
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        FindKeyword = (client, _, _) => client.Workflow.ListRequestableRoles(),
        Json = WorkflowJson.Default.RequestableRole,
    };

    /// <summary>The settings for approvals and mail; the server has one of them.</summary>
    public static Noun<WorkflowSettings> WorkflowSettings => field ??= new()
    {
        Name = "workflow settings",
        IdOf = _ => "workflow settings",
        NameOf = _ => "workflow settings",
        IsId = _ => true,
        Get = (client, _, token) => client.Workflow.GetWorkflowSettingsAsync(token),
        FindKeyword = (_, _, _) => throw new System.NotSupportedException(),
        Json = WorkflowJson.Default.WorkflowSettings,
        Replace = (client, _, body, token) => client.Workflow.UpdateWorkflowSettingsAsync(body, token),
    };

    /// <summary>Requests, by what the server knows of the caller's part in them: requests, active_requests, approvals, active_approvals, all.</summary>
    public static Noun<AccessRequest> AccessRequestOf(string filter) => new()
    {
        Name = "access request",
        IdOf = request => request.Id,
        NameOf = AccessRequestText.Of,
        CommentOf = request => request.RequestJustification,
        Get = (client, id, token) => client.Workflow.GetAccessRequestAsync(id, token),
        FindKeyword = WholeList((client, order) => client.Workflow.ListAccessRequests(filter, order)),
        Json = WorkflowJson.Default.AccessRequest,
        Create = (client, body, token) => client.Workflow.CreateAccessRequestAsync(body, token),
        Delete = (client, id, token) => client.Workflow.DeleteAccessRequestAsync(id, token),
    };
}
