namespace PrivX.SecretsManager;

/// <summary>One change for several accounts.</summary>
public sealed class TargetDomainAccountBatchEdit : PrivXObject
{
    /// <summary>Scanned accounts.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];

    /// <summary>What to change.</summary>
    public TargetDomainAccountChange? Changes { get; set; }
}
