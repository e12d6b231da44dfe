using System;

namespace PrivX.Client;

/// <summary>A random share between 0 and 1, safe for use from many threads. Not for secrets.</summary>
internal static class Jitter
{
#if NET8_0_OR_GREATER
#pragma warning disable CA5394 // Spreads waits; nobody gains from guessing them.
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore CA5394
#else
    private static readonly Random Source = new();

    public static double Next()
    {
        lock (Source)
        {
#pragma warning disable CA5394 // Spreads waits; nobody gains from guessing them.
            return Source.NextDouble();
#pragma warning restore CA5394
        }
    }
#endif
}
