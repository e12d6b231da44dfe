using System.Management.Automation;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Approves access requests: the step that waits; the role is granted when the last step is approved.</summary>
[Cmdlet(VerbsLifecycle.Approve, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccessRequest))]
public sealed class ApprovePrivXAccessRequestCommand : AccessRequestDecisionCmdlet
{
    private protected override string Decision => "APPROVED";

    private protected override string Verb => "Approve";
}
