using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Time range of connections that UEBA learns from.</summary>
public sealed class UebaDataset : PrivXObject, IReplaceable
{
    /// <summary>Id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Last successful training.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastTraining { get; set; }

    /// <summary>Analysis runs on this dataset; changed by start-analyzing and stop-analyzing.</summary>
    [ReadOnlyMember]
    public bool? IsActive { get; set; }

    /// <summary>Switch analysis to this dataset once training is done.</summary>
    public bool? UseForInferenceOnceTrained { get; set; }

    /// <summary>Which connections to learn from.</summary>
    public TimeRange? TimeRangeSettings { get; set; }

    /// <summary>Training history.</summary>
    [ReadOnlyMember]
    public ItemList<UebaTrainingResult> TrainingResults { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>User who created it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }
}
