using System;
using System.Management.Automation;
using System.Text.Json;

namespace PrivX.PowerShell.Json;

/// <summary>
/// Schemas of the server, whose form is not documented: objects with the members there are, to go on with, which are seen as JSON, since a table
/// or list has no room for what is nested.
/// </summary>
public static class SchemaMembers
{
    private const string TypeName = "System.Management.Automation.PSCustomObject#PrivX.Schema";

    /// <summary>The schema as the server gave it, as text.</summary>
    public static string ToJson(PSObject instance) => JsonText.OfObject(instance);

    internal static object? Of(JsonElement schema)
    {
        object? value = JsonToObject.Convert(schema);
        Mark(value);
        return value;
    }

    // What is inside is looked at on its own, too.
    private static void Mark(object? value)
    {
        if (value is object?[] items)
        {
            Array.ForEach(items, Mark);
        }
        else if (value is PSObject part)
        {
            part.TypeNames.Insert(0, TypeName);
            foreach (PSPropertyInfo member in part.Properties)
            {
                Mark(member.Value);
            }
        }
    }
}
