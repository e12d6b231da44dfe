namespace PrivX.PowerShell.Completion;

/// <summary>Clouds of hosts.</summary>
public sealed class CloudProviderCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["AWS", "GOOGLECLOUD", "AZURE", "OPENSTACK"];
}
