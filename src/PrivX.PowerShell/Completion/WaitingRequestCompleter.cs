namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that wait for the caller's decision.</summary>
internal sealed class WaitingRequestCompleter : AccessRequestCompleter
{
    private protected override string Filter => "active_approvals";
}
