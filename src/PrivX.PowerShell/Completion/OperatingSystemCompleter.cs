namespace PrivX.PowerShell.Completion;

/// <summary>Operating systems for password rotation.</summary>
public sealed class OperatingSystemCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["LINUX", "WINDOWS"];
}
