namespace PrivX.PowerShell.Completion;

/// <summary>OpenStack identity API versions.</summary>
public sealed class OpenStackVersionCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["V2", "V3"];
}
