using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>What PowerShell adds to an access request and its steps, by the module's types file.</summary>
public static class AccessRequestMembers
{
    private const string Waiting = "WAITING";
    private const string Approved = "APPROVED";
    private const string Denied = "DENIED";

    /// <summary>What is asked for, in words: <c>8 hours from the first connection</c>.</summary>
    public static string Terms(PSObject instance) => AccessRequestText.Terms((AccessRequest)instance.BaseObject);

    /// <summary>Index of the step that waits, counted from 0; nothing when none does.</summary>
    public static int? WaitingStep(PSObject instance) => WaitingStep((AccessRequest)instance.BaseObject);

    /// <summary>Roles whose decision a request or a step waits for; of a step with Match ANY one of them is enough.</summary>
    public static ItemList<string> WaitingFor(PSObject instance) => instance.BaseObject switch
    {
        AccessRequestStep step => WaitingFor(step),
        AccessRequest request when WaitingStep(request) is { } index => WaitingFor(request.Steps![index]),
        _ => [],
    };

    /// <summary>How far the approval is, in words: <c>1 of 2 steps approved; step 2 waits for Auditors or Security officers</c>.</summary>
    public static string Progress(PSObject instance)
    {
        var request = (AccessRequest)instance.BaseObject;
        ItemList<AccessRequestStep> steps = request.Steps ?? [];
        int denied = steps.FindIndex(IsDenied);
        string done = $"{steps.Count(step => IsDone(step))} of {steps.Length} steps approved";
        return denied >= 0 ? $"step {denied + 1} denied"
            : WaitingStep(request) is { } index ? $"{done}; step {index + 1} waits for {Missing(steps[index])}"
            : done;
    }

    /// <summary>State of a step: WAITING, APPROVED or DENIED.</summary>
    public static string StepStatus(PSObject instance) => (AccessRequestStep)instance.BaseObject switch
    {
        var step when IsDenied(step) => Denied,
        var step when IsDone(step) => Approved,
        _ => Waiting,
    };

    /// <summary>What has been decided in a step, and by whom.</summary>
    public static ItemList<string> Decisions(PSObject instance) => ((AccessRequestStep)instance.BaseObject).Approvers
        .Where(IsDecided)
        .Select(approver => $"{approver.Decision} by {(approver.User?.DisplayName is { Length: > 0 } name ? name : approver.User?.Id ?? "?")} for {RoleOf(approver)}")
        .ToArray();

    internal static int? WaitingStep(AccessRequest request)
    {
        int index = request.Status == Waiting ? (request.Steps ?? []).FindIndex(step => !IsDone(step)) : -1;
        return index < 0 ? null : index;
    }

    /// <summary>The roles that are missing in a step, in words: <c>A or B</c>.</summary>
    internal static string Missing(AccessRequestStep step) => string.Join(step.Match == "ANY" ? " or " : " and ", WaitingFor(step));

    /// <summary>True where somebody has decided for the role.</summary>
    internal static bool IsDecided(AccessRequestStepApprover approver) => approver.Decision is Approved or Denied;

    private static string[] WaitingFor(AccessRequestStep step) => IsDone(step) || IsDenied(step) ? [] : step.Approvers.Where(approver => !IsApproved(approver)).Select(RoleOf).ToArray();

    // Of a step that any of its roles may approve, the others go on waiting in vain.
    private static bool IsDone(AccessRequestStep step) => step.Match switch
    {
        "AUTO" => true,
        "ANY" => step.Approvers.Any(IsApproved),
        _ => step.Approvers.All(IsApproved),
    };

    private static bool IsDenied(AccessRequestStep step) => step.Approvers.Any(approver => approver.Decision == Denied);

    private static bool IsApproved(AccessRequestStepApprover approver) => approver.Decision == Approved;

    private static string RoleOf(AccessRequestStepApprover approver) => approver.Role?.Name ?? approver.Role?.Id ?? string.Empty;
}
