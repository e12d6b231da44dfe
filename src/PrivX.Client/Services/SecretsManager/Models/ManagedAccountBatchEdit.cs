namespace PrivX.SecretsManager;

/// <summary>One change for several managed accounts.</summary>
public sealed class ManagedAccountBatchEdit : PrivXObject
{
    /// <summary>Managed accounts.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];

    /// <summary>What to change.</summary>
    public ManagedAccountChange? Changes { get; set; }
}
