using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Loaded model.</summary>
public sealed class UebaModelInstance : PrivXObject
{
    /// <summary>Id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Feature config name.</summary>
    [ReadOnlyMember]
    public string? FeatureConfigName { get; set; }

    /// <summary>Status.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public string? Created { get; set; }
}
