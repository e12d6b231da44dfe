using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>What PowerShell adds to an access request, by the module's types file.</summary>
public static class AccessRequestMembers
{
    /// <summary>What is asked for, in words: <c>8 hours from the first connection</c>.</summary>
    public static string Terms(PSObject instance) => AccessRequestText.Terms((AccessRequest)instance.BaseObject);

    /// <summary>Index of the step that waits, counted from 0; nothing when none does.</summary>
    public static int? WaitingStep(PSObject instance) => WaitingStep((AccessRequest)instance.BaseObject);

    /// <summary>Roles whose decision the request waits for.</summary>
    public static string[] WaitingFor(PSObject instance)
    {
        var request = (AccessRequest)instance.BaseObject;
        return WaitingStep(request) is { } index
            ? request.Steps![index].Approvers
                .Where(approver => !IsApproved(approver))
                .Select(approver => approver.Role?.Name ?? approver.Role?.Id ?? string.Empty)
                .ToArray()
            : [];
    }

    internal static int? WaitingStep(AccessRequest request)
    {
        int index = request.Status == "WAITING" ? (request.Steps ?? []).FindIndex(step => !IsDone(step)) : -1;
        return index < 0 ? null : index;
    }

    // Of a step that any of its roles may approve, the others go on waiting in vain.
    private static bool IsDone(AccessRequestStep step) => step.Match switch
    {
        "AUTO" => true,
        "ANY" => step.Approvers.Any(IsApproved),
        _ => step.Approvers.All(IsApproved),
    };

    private static bool IsApproved(AccessRequestStepApprover approver) => approver.Decision == "APPROVED";
}
