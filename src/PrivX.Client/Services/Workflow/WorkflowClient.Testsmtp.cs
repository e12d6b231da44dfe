using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Workflow;

public sealed partial class WorkflowClient
{
    /// <summary>Tries e-mail settings without storing them. POST /workflow-engine/api/v1/testsmtp.</summary>
    /// <param name="workflowSettings">Settings for approvals and e-mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SmtpTestResult> TestSmtpSettingsAsync(WorkflowSettings workflowSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(WorkflowOperations.TestSmtpSettings) { Body = ObjectBody.Replacement(workflowSettings, WorkflowJson.Default.WorkflowSettings) }, WorkflowJson.Default.SmtpTestResult, cancellationToken);
}
