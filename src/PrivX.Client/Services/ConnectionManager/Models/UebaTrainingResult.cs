using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Outcome of one training.</summary>
public sealed class UebaTrainingResult : PrivXObject
{
    /// <summary>dataset_id</summary>
    [ReadOnlyMember]
    public string? DatasetId { get; set; }

    /// <summary>created</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>feature_config_name</summary>
    [ReadOnlyMember]
    public string? FeatureConfigName { get; set; }

    /// <summary>State of the training. Known values: TRAINING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>error_code</summary>
    [ReadOnlyMember]
    public string? ErrorCode { get; set; }

    /// <summary>error_details</summary>
    [ReadOnlyMember]
    public string? ErrorDetails { get; set; }

    /// <summary>Connections used.</summary>
    [ReadOnlyMember]
    public int? NumConnections { get; set; }

    /// <summary>mean</summary>
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

    /// <summary>training_dataset_loss</summary>
    [ReadOnlyMember]
    public double[] TrainingDatasetLoss { get; set => field = value ?? []; } = [];

    /// <summary>validation_dataset_loss</summary>
    [ReadOnlyMember]
    public double[] ValidationDatasetLoss { get; set => field = value ?? []; } = [];

    /// <summary>validation_dataset_histogram</summary>
    [ReadOnlyMember]
    public Histogram? ValidationDatasetHistogram { get; set; }
}
