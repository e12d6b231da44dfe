using PrivX.Workflow;

namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that the caller decided on and whose role was granted and not taken back.</summary>
internal sealed class DecidedRequestCompleter : AccessRequestCompleter
{
    private protected override string Filter => "approvals";

    private protected override bool IsOffered(AccessRequest request) => request.Status == "APPROVED" && request.TargetRoleRevoked != true;
}
