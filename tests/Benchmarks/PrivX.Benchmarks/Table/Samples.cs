using System.Collections.Generic;
using System.Linq;

namespace PrivX.Benchmarks.Table;

/// <summary>The runs of one measurement.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public bool Any => _values.Count > 0;

    public double Median => MedianOf(_values);

    public void Add(double value) => _values.Add(value);

    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
