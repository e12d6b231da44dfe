using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client;

namespace PrivX.PowerShell.Json;

/// <summary>What a script passes as a body, as JSON: text that is JSON, hashtables, objects, lists, secrets.</summary>
internal static class ObjectToJson
{
    private const int MaxDepth = 32;

    /// <param name="body">What to write.</param>
    /// <param name="secrets">The texts of its secure strings: to be taken out of what the server answers.</param>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: the value cannot be written as JSON.</exception>
    public static byte[] Convert(object body, out IReadOnlyList<string> secrets)
    {
        var found = new List<string>();
        secrets = found;
        object value = body is PSObject wrapped ? wrapped.BaseObject is PSCustomObject ? wrapped : wrapped.BaseObject : body;
        if (value is string text)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(text);
                return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
            }
            catch (JsonException failure)
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Body is a text that is not JSON (line {failure.LineNumber + 1}).")
                {
                    Remedy = "Give a hashtable or an object, or correct the JSON. A bare JSON string needs its own quotes: '\"text\"'.",
                };
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(ToNode(value, "-Body", 0, found));
    }

    /// <summary>The value of a parameter as JSON.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="parameter">Name of the parameter, for errors.</param>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: the value cannot be written as JSON.</exception>
    public static JsonNode? ToNode(object? value, string parameter) => ToNode(value, parameter, 0, []);

    private static JsonNode? ToNode(object? value, string parameter, int depth, List<string> secrets)
    {
        if (depth > MaxDepth)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{parameter} is nested more than {MaxDepth} deep.");
        }

        if (value is PSObject { BaseObject: not PSCustomObject } wrapped)
        {
            value = wrapped.BaseObject;
        }

        switch (value)
        {
            case null:
                return null;
            case string text:
                return JsonValue.Create(text);
            case bool flag:
                return JsonValue.Create(flag);
            case SwitchParameter flag:
                return JsonValue.Create(flag.ToBool());
            case int or long or short or byte or uint or ushort or sbyte:
                return JsonValue.Create(System.Convert.ToInt64(value, CultureInfo.InvariantCulture));
            case decimal number:
                return JsonValue.Create(number);
            case double or float:
                return JsonValue.Create(System.Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case DateTimeOffset date:
                return JsonValue.Create(date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
            case DateTime date:
                return JsonValue.Create(date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
            case SecureString secret:
                return Secret(new SecretText(secret), secrets);
            case SecretText secret:
                return Secret(secret, secrets);
            case PSCredential credential:
                return new JsonObject { ["username"] = credential.UserName, ["password"] = Secret(new SecretText(credential.Password), secrets) };
            case SecretJson secret:
                return JsonNode.Parse(secret.ToPlainJson());
            case Guid or Uri or Enum:
                return JsonValue.Create(value.ToString());
            case JsonElement element:
                return JsonNode.Parse(element.GetRawText());
            case IDictionary dictionary:
                var fromDictionary = new JsonObject();
                foreach (DictionaryEntry entry in dictionary)
                {
                    fromDictionary[entry.Key.ToString()!] = ToNode(entry.Value, parameter, depth + 1, secrets);
                }

                return fromDictionary;
            case PSObject custom:
                var fromProperties = new JsonObject();
                foreach (PSPropertyInfo property in custom.Properties)
                {
                    fromProperties[property.Name] = ToNode(property.Value, parameter, depth + 1, secrets);
                }

                return fromProperties;
            case IEnumerable list:
                var array = new JsonArray();
                foreach (object? item in list)
                {
                    array.Add(ToNode(item, parameter, depth + 1, secrets));
                }

                return array;
            default:
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{parameter} holds a {value.GetType().FullName}, which has no form in JSON.")
                {
                    Remedy = "Build it of hashtables, lists, texts, numbers, booleans, dates, secure strings and credentials.",
                };
        }
    }

    private static JsonValue Secret(SecretText secret, List<string> secrets)
    {
        string text = secret.ToPlainText();
        secrets.Add(text);
        return JsonValue.Create(text);
    }
}
