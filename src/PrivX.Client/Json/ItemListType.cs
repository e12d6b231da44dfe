using System;
using System.Collections;

namespace PrivX.Client.Json;

/// <summary>Lists by their type: arrays, as parameters are, and <see cref="ItemList{T}"/>, as the members of objects are.</summary>
internal static class ItemListType
{
    /// <summary>The type of the items; null for what is no list.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ItemList<>) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>A list of a type, with these items.</summary>
    public static object Create(Type type, IList items)
    {
        var array = Array.CreateInstance(ElementOf(type)!, items.Count);
        items.CopyTo(array, 0);
        return type.IsArray ? array : Activator.CreateInstance(type, array)!;
    }
}
