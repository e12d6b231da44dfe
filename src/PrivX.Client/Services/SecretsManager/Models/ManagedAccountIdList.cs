namespace PrivX.SecretsManager;

/// <summary>Managed accounts to work on.</summary>
public sealed class ManagedAccountIdList : PrivXObject
{
    /// <summary>Managed accounts.</summary>
    public string[] Ids { get; set => field = value ?? []; } = [];
}
