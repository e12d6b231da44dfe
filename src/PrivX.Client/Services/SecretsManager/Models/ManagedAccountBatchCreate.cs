namespace PrivX.SecretsManager;

/// <summary>Scanned accounts to manage and their common settings.</summary>
public sealed class ManagedAccountBatchCreate : PrivXObject
{
    /// <summary>Scanned accounts.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];

    /// <summary>What the new accounts have in common.</summary>
    public ManagedAccountBatchData? Data { get; set; }
}
