namespace PrivX.SecretsManager;

/// <summary>Managed accounts to work on.</summary>
public sealed class ManagedAccountIdList : PrivXObject
{
    /// <summary>Managed accounts.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];
}
