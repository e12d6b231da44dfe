namespace PrivX.Vault;

/// <summary>Keys below a path.</summary>
public sealed class SecretKeyList : PrivXObject
{
    /// <summary>Names; those that have more below end with /.</summary>
    public ItemList<string> Keys { get; set => field = value ?? []; } = [];
}
