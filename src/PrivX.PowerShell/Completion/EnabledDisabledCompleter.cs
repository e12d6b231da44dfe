namespace PrivX.PowerShell.Completion;

/// <summary>On or off, where the server takes a word for it.</summary>
public sealed class EnabledDisabledCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["ENABLED", "DISABLED"];
}
