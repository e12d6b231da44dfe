namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that the caller made.</summary>
public sealed class OwnRequestCompleter : AccessRequestCompleter
{
    private protected override string Filter => "requests";
}
