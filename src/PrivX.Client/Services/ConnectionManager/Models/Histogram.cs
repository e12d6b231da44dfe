using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Distribution of anomaly scores.</summary>
public sealed class Histogram : PrivXObject
{
    /// <summary>hist</summary>
    [ReadOnlyMember]
    public double[] Hist { get; set => field = value ?? []; } = [];

    /// <summary>bin_edges</summary>
    [ReadOnlyMember]
    public double[] BinEdges { get; set => field = value ?? []; } = [];
}
