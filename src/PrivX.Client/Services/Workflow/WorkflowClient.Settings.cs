using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Workflow;

public sealed partial class WorkflowClient
{
    /// <summary>Reads the settings for approvals and e-mail. GET /workflow-engine/api/v1/settings.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<WorkflowSettings> GetWorkflowSettingsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.GetWorkflowSettings), WorkflowJson.Default.WorkflowSettings, cancellationToken);

    /// <summary>Replaces the settings for approvals and e-mail. PUT /workflow-engine/api/v1/settings.</summary>
    /// <param name="workflowSettings">Settings for approvals and e-mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateWorkflowSettingsAsync(WorkflowSettings workflowSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.UpdateWorkflowSettings) { Body = ObjectBody.Replacement(workflowSettings, WorkflowJson.Default.WorkflowSettings) }, cancellationToken);
}
