namespace PrivX.SecretsManager;

/// <summary>Identifiers of the new objects.</summary>
public sealed class IdList : PrivXObject
{
    /// <summary>Identifiers.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];
}
