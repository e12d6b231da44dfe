using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Values of settings: as PowerShell has them, as JSON, and in words.</summary>
internal static class SettingValue
{
    private const int ShortestMask = 3;
    private const int ShownLength = 80;
    private const string Hidden = "***";

    // The server does not say which settings are secret.
    private static readonly Regex SecretName = new(
        "(secret|password|passphrase|passwd|pwd|token|private_?key|api_?key|credentials?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>As an object for the pipeline; texts that look like secrets are kept from view unless plain text is asked for.</summary>
    public static object? FromJson(string json, string name, bool asPlainText = false)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonToObject.Convert(document.RootElement, name, (member, text) => !asPlainText && IsSecret(member, text) ? new SecretText(text) : text);
    }

    /// <summary>As JSON.</summary>
    public static JsonNode? ToJson(object? value)
    {
        // From a job or a remote session comes only the mask.
        return value is PSObject shadow && shadow.TypeNames.Contains("Deserialized." + typeof(SecretText).FullName)
            ? JsonValue.Create(Hidden)
            : Parse(ObjectToJson.ToNode(value, "-Value")?.ToJsonString());
    }

    /// <summary>JSON text as a node; nodes of one making can be compared.</summary>
    public static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    /// <summary>Asterisks in the place of a secret.</summary>
    public static bool IsMask(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.ToString() is { Length: >= ShortestMask } text && text.All(c => c == '*');

    /// <summary>A text in the kind of the value that is there: a CSV file has texts only.</summary>
    public static JsonNode? InKindOf(JsonNode? value, JsonNode? current)
    {
        if (value?.GetValueKind() != JsonValueKind.String || current is null)
        {
            return value;
        }

        string text = value.ToString().Trim();
        switch (current.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False when bool.TryParse(text, out bool flag):
                return JsonValue.Create(flag);
            case JsonValueKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole):
                return Parse(whole.ToString(CultureInfo.InvariantCulture));
            case JsonValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number):
                return Parse(number.ToString(CultureInfo.InvariantCulture));
            default:
                return value;
        }
    }

    /// <summary>In words for a person; secrets and what may hold them are not shown.</summary>
    public static string Describe(JsonNode? value, string name) => value switch
    {
        null => "(none)",
        JsonArray array => array.Count == 1 ? "[1 entry]" : $"[{array.Count} entries]",
        JsonObject => "{…}",
        _ when value.GetValueKind() != JsonValueKind.String => value.ToJsonString(),
        _ when IsSecret(name, value.ToString()) || IsMask(value) => Hidden,
        _ => "'" + Shorten(value.ToString()) + "'",
    };

    private static bool IsSecret(string name, string text) => text.Length > 0 && (SecretName.IsMatch(name) || text.Contains("PRIVATE KEY-----"));

    private static string Shorten(string text) => text.Length <= ShownLength ? text : text.Substring(0, ShownLength) + "…";
}
