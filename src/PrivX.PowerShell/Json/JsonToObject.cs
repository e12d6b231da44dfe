using System;
using System.Management.Automation;
using System.Text.Json;

namespace PrivX.PowerShell.Json;

/// <summary>JSON without a model, as objects for the pipeline. Dates stay text, so that nothing is lost or reinterpreted.</summary>
internal static class JsonToObject
{
    public static object? Convert(JsonElement element) => Convert(element, string.Empty, static (_, text) => text);

    /// <param name="element">The JSON.</param>
    /// <param name="name">Name of the member that it is the value of.</param>
    /// <param name="textOf">What a text becomes, by the name of its member.</param>
    public static object? Convert(JsonElement element, string name, Func<string, string, object> textOf)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var result = new PSObject();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    // Names that differ only by case are two members in JSON and one in PowerShell: the first stays.
                    if (result.Properties[property.Name] is null && property.Name.Length > 0)
                    {
                        result.Properties.Add(new PSNoteProperty(property.Name, Convert(property.Value, property.Name, textOf)));
                    }
                }

                return result;
            case JsonValueKind.Array:
                var items = new object?[element.GetArrayLength()];
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    items[index++] = Convert(item, name, textOf);
                }

                return items;
            case JsonValueKind.String:
                return textOf(name, element.GetString()!);
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole : element.TryGetDecimal(out decimal exact) ? exact : element.GetDouble();
            default:
                return null;
        }
    }
}
