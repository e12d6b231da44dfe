using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Training and inference state of the UEBA server.</summary>
public sealed class UebaInternalStatus : PrivXObject
{
    /// <summary>Training status.</summary>
    [ReadOnlyMember]
    public string? TrainingStatus { get; set; }

    /// <summary>Inference status.</summary>
    [ReadOnlyMember]
    public string? InferenceStatus { get; set; }

    /// <summary>Active dataset; may be empty.</summary>
    [ReadOnlyMember]
    public string? DatasetId { get; set; }

    /// <summary>Model instances.</summary>
    [ReadOnlyMember]
    public ItemList<UebaModelInstance> Instances { get; set => field = value ?? []; } = [];

    /// <summary>Model instance status.</summary>
    [ReadOnlyMember]
    public ItemList<UebaModelInstance> ModelInstanceStatus { get; set => field = value ?? []; } = [];
}
