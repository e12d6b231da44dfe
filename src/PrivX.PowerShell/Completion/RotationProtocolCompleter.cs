namespace PrivX.PowerShell.Completion;

/// <summary>Protocols for password rotation.</summary>
public sealed class RotationProtocolCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["SSH", "WINRM"];
}
