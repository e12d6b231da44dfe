#if !NET8_0_OR_GREATER
namespace System;

// The overloads that .NET Framework lacks, so that both frameworks compile the same source.
internal static class StringCompat
{
    public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    public static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
}
#endif
