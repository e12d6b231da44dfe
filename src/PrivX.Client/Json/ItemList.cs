using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using PrivX.Client.Json;

namespace PrivX;

/// <summary>
/// A list that an object of PrivX holds. As text it is its items with <c>;</c> between them, which is what a CSV file needs: of an array,
/// <c>Export-Csv</c> would write the name of its type.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ItemList<T> : List<T>
{
    /// <summary>An empty list.</summary>
    public ItemList()
    {
    }

    // PowerShell uses this one for arrays of any type, and for a single item; it converts each item first.

    /// <summary>A list of these items.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ItemList(IEnumerable<T> items)
        : base(items)
    {
    }

    /// <summary>A list of these items.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentException">An item is of another type.</exception>
    public ItemList(ArrayList items)
        : base(Typed(items))
    {
    }

    /// <summary>A list of these items.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentException">An item is of another type.</exception>
    public ItemList(List<object> items)
        : base(Typed(items))
    {
    }

    /// <summary>Number of items; the name that scripts know from arrays.</summary>
    public int Length => Count;

    /// <summary>A list of the items of an array.</summary>
    /// <param name="items">The items.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ItemList<T>?(T[]? items) => items is null ? null : new ItemList<T>((IEnumerable<T>)items);

    /// <summary>The items with <c>;</c> between them, so that a cell of a file can be read back.</summary>
    public override string ToString() => CellText.Join(this.Select(item => item?.ToString()));

    private static IEnumerable<T> Typed(IEnumerable items) => items.Cast<object?>().Select((item, place) => item is T typed
        ? typed
        : throw new ArgumentException($"Item {place + 1} is {(item is null ? "null" : "a " + item.GetType().Name)}, where a {typeof(T).Name} is wanted.", nameof(items)));
}
