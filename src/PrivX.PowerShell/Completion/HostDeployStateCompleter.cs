namespace PrivX.PowerShell.Completion;

/// <summary>How a deployed host was prepared.</summary>
public sealed class HostDeployStateCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["TRUSTED_CA"];
}
