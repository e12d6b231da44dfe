namespace PrivX.PowerShell.Completion;

/// <summary>Protocols of database services.</summary>
public sealed class DatabaseProtocolCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["postgres", "mysql", "passthrough", "tls"];
}
