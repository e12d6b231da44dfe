namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that the caller made.</summary>
internal sealed class OwnRequestCompleter : AccessRequestCompleter
{
    private protected override string Filter => "requests";
}
