namespace PrivX.Vault;

/// <summary>Versions to work on.</summary>
public sealed class SecretVersionSelection : PrivXObject
{
    /// <summary>Version numbers.</summary>
    public ItemList<int> Versions { get; set => field = value ?? []; } = [];
}
