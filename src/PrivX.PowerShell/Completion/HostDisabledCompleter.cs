namespace PrivX.PowerShell.Completion;

/// <summary>States of a host.</summary>
public sealed class HostDisabledCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["FALSE", "BY_ADMIN", "BY_LICENSE"];
}
