using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.References;

/// <summary>
/// What a secret is to hold: a hashtable or object of names and values, a credential (which becomes username and password), or the data of
/// another secret. Values are secure strings, credentials, texts, or anything else that has a form in JSON. Shows nothing of it.
/// </summary>
public sealed class SecretData
{
    private const string Parameter = "-Data";

    private readonly string _json;

    /// <summary>By names and values.</summary>
    public SecretData(IDictionary entries)
        : this((object)entries)
    {
    }

    /// <summary>A user name and a password.</summary>
    public SecretData(PSCredential credential)
        : this((object)credential)
    {
    }

    /// <summary>The data of another secret.</summary>
    public SecretData(SecretJson data)
        : this((object)data)
    {
    }

    /// <summary>An object whose properties are the entries, or one of the above.</summary>
    public SecretData(PSObject value)
        : this(value?.BaseObject is PSCustomObject ? value : value?.BaseObject!)
    {
    }

    private SecretData(object value)
    {
        _json = value is IDictionary or PSCredential or SecretJson or PSObject && ObjectToJson.ToNode(value, Parameter) is JsonObject entries
            ? entries.ToJsonString()
            : throw new ArgumentException("Give a hashtable, an object or a credential: names and their values.", nameof(value));
    }

    /// <summary>Never the data: three asterisks.</summary>
    public override string ToString() => "***";

    internal SecretJson ToSecret() => new(_json);

    internal JsonObject ToEntries() => (JsonObject)JsonNode.Parse(_json)!;

    /// <summary>These entries added to others, in the place of those of the same name; one that is null takes the other away.</summary>
    internal JsonObject AddedTo(JsonNode? others)
    {
        JsonObject result = others is JsonObject given ? (JsonObject)given.DeepClone() : [];
        foreach (KeyValuePair<string, JsonNode?> entry in ToEntries())
        {
            if (entry.Value is null)
            {
                result.Remove(entry.Key);
            }
            else
            {
                result[entry.Key] = entry.Value.DeepClone();
            }
        }

        return result;
    }

    /// <summary>The data of a secret in plain text: names and values.</summary>
    internal static object? ToPlain(SecretJson data)
    {
        using JsonDocument document = JsonDocument.Parse(data.ToPlainJson());
        return ToPlain(document.RootElement);
    }

    private static object? ToPlain(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] members = element.EnumerateObject().ToArray();

                // As everywhere in PowerShell the case of a name does not matter, unless it makes a difference here.
                bool ignoreCase = members.Select(member => member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == members.Length;
                var entries = new OrderedDictionary(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
                foreach (JsonProperty member in members)
                {
                    entries[member.Name] = ToPlain(member.Value);
                }

                return entries;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(ToPlain).ToArray();
            default:
                return JsonToObject.Convert(element);
        }
    }
}
