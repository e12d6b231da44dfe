namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that wait for the caller's decision.</summary>
public sealed class WaitingRequestCompleter : AccessRequestCompleter
{
    private protected override string Filter => "active_approvals";
}
