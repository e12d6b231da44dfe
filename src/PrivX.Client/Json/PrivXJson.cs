using System.Text.Json;

namespace PrivX.Client.Json;

/// <summary>What all JSON of the client has in common.</summary>
internal static class PrivXJson
{
    /// <summary>Deepest nesting that is read; deeper answers are refused as unreadable.</summary>
    public const int MaxDepth = 64;

    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = MaxDepth };

    public static JsonDocumentOptions DocumentOptions { get; } = new() { MaxDepth = MaxDepth };
}
