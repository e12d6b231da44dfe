using System.Management.Automation;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Denies access requests: the step that waits; one denial ends the request.</summary>
[Cmdlet(VerbsLifecycle.Deny, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccessRequest))]
public sealed class DenyPrivXAccessRequestCommand : AccessRequestDecisionCmdlet
{
    private protected override string Decision => "DENIED";

    private protected override string Verb => "Deny";
}
