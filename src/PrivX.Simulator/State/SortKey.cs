using System;

namespace PrivX.Simulator.State;

/// <summary>A value to sort by; equal values keep their position.</summary>
internal readonly record struct SortKey(string? Text, double Number, int Position) : IComparable<SortKey>
{
    public int CompareTo(SortKey other)
    {
        var order = string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);
        if (order == 0)
        {
            order = Number.CompareTo(other.Number);
        }

        return order != 0 ? order : Position.CompareTo(other.Position);
    }
}
