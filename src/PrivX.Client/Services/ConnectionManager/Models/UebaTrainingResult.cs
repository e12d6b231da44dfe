using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Outcome of one training.</summary>
public sealed class UebaTrainingResult : PrivXObject
{
    /// <summary>Dataset id.</summary>
    [ReadOnlyMember]
    public string? DatasetId { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Feature config name.</summary>
    [ReadOnlyMember]
    public string? FeatureConfigName { get; set; }

    /// <summary>State of the training. Known values: TRAINING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>Error code.</summary>
    [ReadOnlyMember]
    public string? ErrorCode { get; set; }

    /// <summary>Explains the error.</summary>
    [ReadOnlyMember]
    public string? ErrorDetails { get; set; }

    /// <summary>Connections used.</summary>
    [ReadOnlyMember]
    public int? NumConnections { get; set; }

    /// <summary>Mean of the loss.</summary>
    [ReadOnlyMember]
    public double? Mean { get; set; }

    /// <summary>Standard deviation.</summary>
    [ReadOnlyMember]
    public double? Std { get; set; }

    /// <summary>quantile_99</summary>
    [JsonPropertyName("quantile_99")]
    [ReadOnlyMember]
    public double? Quantile99 { get; set; }

    /// <summary>quantile_999</summary>
    [JsonPropertyName("quantile_999")]
    [ReadOnlyMember]
    public double? Quantile999 { get; set; }

    /// <summary>Library output; only with logs=true.</summary>
    [ReadOnlyMember]
    public string? TrainingLog { get; set; }

    /// <summary>Training dataset loss.</summary>
    [ReadOnlyMember]
    public ItemList<double> TrainingDatasetLoss { get; set => field = value ?? []; } = [];

    /// <summary>Validation dataset loss.</summary>
    [ReadOnlyMember]
    public ItemList<double> ValidationDatasetLoss { get; set => field = value ?? []; } = [];

    /// <summary>Validation dataset histogram.</summary>
    [ReadOnlyMember]
    public Histogram? ValidationDatasetHistogram { get; set; }
}
