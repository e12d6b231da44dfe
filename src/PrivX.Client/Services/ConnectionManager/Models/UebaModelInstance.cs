using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Loaded model.</summary>
public sealed class UebaModelInstance : PrivXObject
{
    /// <summary>id</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>feature_config_name</summary>
    [ReadOnlyMember]
    public string? FeatureConfigName { get; set; }

    /// <summary>status</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>created</summary>
    [ReadOnlyMember]
    public string? Created { get; set; }
}
