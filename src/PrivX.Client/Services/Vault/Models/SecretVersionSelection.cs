namespace PrivX.Vault;

/// <summary>Versions to work on.</summary>
public sealed class SecretVersionSelection : PrivXObject
{
    /// <summary>Version numbers.</summary>
    public int[] Versions { get; set => field = value ?? []; } = [];
}
