using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Approves access requests: the step that waits, unless you have approved the request already; the role is granted when the last step is approved.</summary>
[Cmdlet(VerbsLifecycle.Approve, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccessRequest))]
public sealed class ApprovePrivXAccessRequestCommand : AccessRequestDecisionCmdlet
{
    /// <summary>Approve the step that waits also where you have approved an earlier step of the request.</summary>
    [Parameter]
    public SwitchParameter NextStep { get; set; }

    private protected override string Decision => "APPROVED";

    private protected override string Verb => "Approve";

    // Run a second time, the same command would decide for another role than the first time.
    private protected override async Task CheckAsync(string name, AccessRequest request, int step, CancellationToken token)
    {
        ItemList<AccessRequestStep> steps = request.Steps ?? [];
        if (Step is not null || NextStep || !steps.Any(one => one.Approvers.Any(AccessRequestMembers.IsDecided)))
        {
            return;
        }

        string me = await CurrentUserIdAsync(token).ConfigureAwait(false);
        int mine = steps.FindIndex(one => one.Approvers.Any(approver =>
            AccessRequestMembers.IsDecided(approver) && string.Equals(approver.User?.Id, me, StringComparison.OrdinalIgnoreCase)));
        if (mine >= 0)
        {
            throw new PrivXObjectException(
                ErrorCodes.NotWaiting,
                $"You have approved {StepName(request, mine)} of the request {name} already. {Capital(StepName(request, step))} waits for {AccessRequestMembers.Missing(steps[step])}.")
            {
                Remedy = $"If you are to approve that step as well, say so with -NextStep or -Step {step}.",
            };
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
