using System.Management.Automation;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivX.Client;

namespace PrivX.PowerShell.Json;

/// <summary>JSON as text that can be shown on a terminal: characters that are unseen are JSON's own escapes, which mean the same.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As the server wrote it.</summary>
    public static string Of(JsonElement json)
    {
        // Outside of strings, where an escape would mean nothing, only blanks can stand; of these a return alone moves the cursor.
        string text = json.GetRawText();
        return Text.VisibleLines(text) == text ? text : Text.VisibleLines(text.Replace("\r\n", "\n").Replace('\r', '\n'));
    }

    /// <summary>An object without a model, to be read.</summary>
    public static string OfObject(PSObject value) => Text.VisibleLines(ObjectToJson.ToNode(value, "The object")?.ToJsonString(Readable) ?? "null");
}
