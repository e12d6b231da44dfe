using System.Collections.Generic;

namespace PrivX.PowerShell.References;

/// <summary>Collects what fits a name, and keeps only what fits it best.</summary>
internal sealed class NameMatches<T>
{
    private readonly List<T> _items;

    public NameMatches()
    {
        _items = [];
    }

    /// <param name="items">What was found already.</param>
    /// <param name="fit">How these fit.</param>
    public NameMatches(IEnumerable<T> items, NameFit fit)
    {
        _items = [.. items];
        Fit = fit;
    }

    /// <summary>What fits best, in the order in which it was added.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>How these fit; null while there are none.</summary>
    public NameFit? Fit { get; private set; }

    /// <summary>Adds an item, unless others fit better.</summary>
    public void Add(T item, NameFit? fit)
    {
        if (fit is null || fit > Fit)
        {
            return;
        }

        if (fit < Fit)
        {
            _items.Clear();
        }

        Fit = fit;
        _items.Add(item);
    }
}
