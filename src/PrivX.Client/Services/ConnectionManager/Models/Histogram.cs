using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Distribution of anomaly scores.</summary>
public sealed class Histogram : PrivXObject
{
    /// <summary>Hist.</summary>
    [ReadOnlyMember]
    public double[] Hist { get; set => field = value ?? []; } = [];

    /// <summary>Bin edges.</summary>
    [ReadOnlyMember]
    public double[] BinEdges { get; set => field = value ?? []; } = [];
}
