namespace PrivX.PowerShell.Completion;

/// <summary>Shells whose syntax restricted commands follow.</summary>
public sealed class RestrictedShellCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["bash", "posix"];
}
