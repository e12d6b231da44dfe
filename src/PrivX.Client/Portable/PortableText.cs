using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Client.Portable;

/// <summary>The one way in which portable objects are written: two spaces, lines that end in LF, UTF-8, on every system and in every culture.</summary>
internal static class PortableText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] BytesOf(JsonObject json)
    {
        // The ends of lines are the system's; those inside of texts are escaped.
        string text = json.ToJsonString(Indented).Replace("\r\n", "\n");
        return new UTF8Encoding(false).GetBytes(text + "\n");
    }

    /// <summary>The same on one line.</summary>
    public static string Of(JsonObject json) => json.ToJsonString(OneLine);
}
