using System;

namespace PrivX.Client.Json;

/// <summary>Keeps an object's own copy of its JSON, where the object can be replaced; for all others it would only fill the memory.</summary>
internal static class OriginalJson
{
    public static void Keep<T>(T value, ReadOnlySpan<byte> json)
    {
        if (value is PrivXObject item and IReplaceable)
        {
            item.AsRead = json.ToArray();
        }
    }
}
