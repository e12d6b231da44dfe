namespace PrivX.PowerShell.Completion;

/// <summary>Health check states of services.</summary>
public sealed class HostServiceStatusCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["OK"];
}
