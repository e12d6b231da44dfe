using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Distribution of anomaly scores.</summary>
public sealed class Histogram : PrivXObject
{
    /// <summary>Hist.</summary>
    [ReadOnlyMember]
    public ItemList<double> Hist { get; set => field = value ?? []; } = [];

    /// <summary>Bin edges.</summary>
    [ReadOnlyMember]
    public ItemList<double> BinEdges { get; set => field = value ?? []; } = [];
}
