using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PrivX.Contract;

/// <summary>
/// Makes documents that fit a schema: the same schema, seed and direction always give the same document.
/// </summary>
public static class ExampleGenerator
{
    private const int DeepestNesting = 6;

    /// <summary>Required members only.</summary>
    public static JsonNode? Minimal(ApiSchema schema, SchemaDirection direction, int seed = 1) =>
        Make(schema, direction, full: false, seed.ToString(CultureInfo.InvariantCulture), 0);

    /// <summary>Every member that may travel in this direction.</summary>
    public static JsonNode? Full(ApiSchema schema, SchemaDirection direction, int seed = 1) =>
        Make(schema, direction, full: true, seed.ToString(CultureInfo.InvariantCulture), 0);

    private static JsonNode? Make(ApiSchema declared, SchemaDirection direction, bool full, string path, int depth)
    {
        var schema = declared.Resolve();
        var type = schema.Type;
        if (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)
        {
            return Make((schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf)[0], direction, full, path, depth);
        }

        if (type is null && schema.AllOf.Count > 0 && schema.AllOf[0].Effective().Type is not ("object" or null))
        {
            return Make(schema.AllOf[0], direction, full, path, depth);
        }

        switch (type)
        {
            case "array":
                return MakeArray(schema, direction, full, path, depth);
            case "boolean":
                return JsonValue.Create((Number(path) & 1) == 0);
            case "integer":
                return JsonValue.Create(MakeInteger(schema, path));
            case "number":
                return JsonValue.Create((decimal)MakeInteger(schema, path));
            case "string":
                return JsonValue.Create(MakeString(schema, path));
            default:
                return MakeObject(schema, direction, full, path, depth);
        }
    }

    private static JsonObject MakeObject(ApiSchema schema, SchemaDirection direction, bool full, string path, int depth)
    {
        var result = new JsonObject();
        foreach (var (name, property) in schema.AllProperties())
        {
            var target = property.Resolve();
            var travels = direction == SchemaDirection.Request
                ? !property.ReadOnly && !target.ReadOnly
                : !property.WriteOnly && !target.WriteOnly;
            var needed = schema.Required.Contains(name) || schema.AllOf.Any(part => part.Resolve().Required.Contains(name));

            // Schemas may contain themselves (rule groups): optional members end where it gets deep.
            if (travels && !result.ContainsKey(name) && (needed || (full && depth < DeepestNesting)))
            {
                result[name] = Make(property, direction, full, $"{path}.{name}", depth + 1);
            }
        }

        if (full && schema.AdditionalProperties is { } additional && schema.Properties.Count == 0 && depth < DeepestNesting)
        {
            result["key"] = Make(additional, direction, full, $"{path}.key", depth + 1);
        }

        return result;
    }

    private static JsonArray MakeArray(ApiSchema schema, SchemaDirection direction, bool full, string path, int depth)
    {
        var result = new JsonArray();
        var count = Math.Max(schema.MinItems ?? 0, full && depth < DeepestNesting ? 1 : 0);
        for (var index = 0; index < count && schema.Items is not null; index++)
        {
            result.Add(Make(schema.Items, direction, full, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), depth + 1));
        }

        return result;
    }

    private static long MakeInteger(ApiSchema schema, string path)
    {
        var minimum = (long)(schema.Minimum ?? 1);
        var maximum = (long)(schema.Maximum ?? minimum + 999);
        return minimum + (long)(Number(path) % (ulong)(maximum - minimum + 1));
    }

    private static string MakeString(ApiSchema schema, string path)
    {
        var number = Number(path);
        if (schema.Enum.Count > 0)
        {
            return schema.Enum[(int)(number % (ulong)schema.Enum.Count)];
        }

        switch (schema.Format)
        {
            case "uuid":
                return new Guid(Digest(path).AsSpan(0, 16)).ToString();
            case "date-time":
                return new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number % 500_000).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            case "byte":
                return Convert.ToBase64String(Digest(path));
        }

        if (schema.HasExample && schema.Example is JsonValue example && example.TryGetValue<string>(out var text))
        {
            return text;
        }

        if (schema.KnownValues.Count > 0)
        {
            return schema.KnownValues[(int)(number % (ulong)schema.KnownValues.Count)];
        }

        var name = path[(path.LastIndexOf('.') + 1)..].Replace("[", "-", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
        var value = string.Create(CultureInfo.InvariantCulture, $"{name}-{number % 10_000}");
        if (value.Length < schema.MinLength)
        {
            value = value.PadRight(schema.MinLength.Value, 'x');
        }

        return value.Length > schema.MaxLength ? value[..schema.MaxLength.Value] : value;
    }

    private static byte[] Digest(string path) => SHA256.HashData(Encoding.UTF8.GetBytes(path));

    private static ulong Number(string path) => BitConverter.ToUInt64(Digest(path), 0) >> 1;
}
