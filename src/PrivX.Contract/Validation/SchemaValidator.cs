using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PrivX.Contract;

/// <summary>
/// Checks JSON against a schema of the contract: the part of OpenAPI 3.0 that the documents use.
/// Lenient where the server is known to be: "" passes as an id, a date, or a closed value that is not required.
/// </summary>
public static class SchemaValidator
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static IReadOnlyList<SchemaViolation> Validate(ApiSchema schema, JsonElement instance, SchemaDirection direction) =>
        Validate(
            schema,
            instance.ValueKind switch
            {
                JsonValueKind.Object => JsonObject.Create(instance),
                JsonValueKind.Array => JsonArray.Create(instance),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                _ => JsonValue.Create(instance),
            },
            direction);

    public static IReadOnlyList<SchemaViolation> Validate(ApiSchema schema, JsonNode? instance, SchemaDirection direction)
    {
        ArgumentNullException.ThrowIfNull(schema);
        List<SchemaViolation>? violations = null;
        Check(schema, instance, "$", direction, required: true, ref violations);
        return violations ?? (IReadOnlyList<SchemaViolation>)[];
    }

    private static void Add(ref List<SchemaViolation>? violations, string path, ViolationKind kind, string message) =>
        (violations ??= []).Add(new SchemaViolation(path, kind, message));

    private static void Check(
        ApiSchema declared, JsonNode? instance, string path, SchemaDirection direction, bool required, ref List<SchemaViolation>? violations)
    {
        var schema = declared.Resolve();
        if (instance is null)
        {
            if (!declared.Nullable && !IsNullable(schema) && SaysAnything(schema))
            {
                Add(ref violations, path, ViolationKind.Type, "null is not allowed");
            }

            return;
        }

        if (schema.Type is not null && !CheckType(schema, instance, path, direction, required, ref violations))
        {
            return;
        }

        if (schema.Type is null && instance is JsonObject loose && (schema.Properties.Count > 0 || schema.Required.Count > 0))
        {
            CheckObject(schema, loose, path, direction, ref violations);
        }

        foreach (var part in schema.AllOf)
        {
            Check(part, instance, path, direction, required, ref violations);
        }

        if (schema.AnyOf.Count > 0 || schema.OneOf.Count > 0)
        {
            CheckAlternatives(schema, instance, path, direction, ref violations);
        }
    }

    private static bool IsNullable(ApiSchema schema) => schema.Nullable || schema.AllOf.Any(part => IsNullable(part.Resolve()));

    private static bool SaysAnything(ApiSchema schema) =>
        schema.Type is not null || schema.AllOf.Count > 0 || schema.AnyOf.Count > 0 || schema.OneOf.Count > 0;

    private static void CheckAlternatives(
        ApiSchema schema, JsonNode instance, string path, SchemaDirection direction, ref List<SchemaViolation>? violations)
    {
        // oneOf is read as anyOf: the alternatives of the documents overlap, as their members are mostly optional.
        var alternatives = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        List<SchemaViolation>? best = null;
        foreach (var alternative in alternatives)
        {
            List<SchemaViolation>? found = null;
            Check(alternative, instance, path, direction, required: true, ref found);
            if (found is null)
            {
                return;
            }

            if (best is null || found.Count < best.Count)
            {
                best = found;
            }
        }

        (violations ??= []).AddRange(best ?? []);
    }

    private static bool CheckType(
        ApiSchema schema, JsonNode instance, string path, SchemaDirection direction, bool required, ref List<SchemaViolation>? violations)
    {
        var kind = instance.GetValueKind();
        switch (schema.Type)
        {
            case "object" when kind == JsonValueKind.Object:
                CheckObject(schema, instance.AsObject(), path, direction, ref violations);
                return true;
            case "array" when kind == JsonValueKind.Array:
                CheckArray(schema, instance.AsArray(), path, direction, ref violations);
                return true;
            case "string" when kind == JsonValueKind.String:
                CheckString(schema, instance.GetValue<string>(), path, required, ref violations);
                return true;
            case "boolean" when kind is JsonValueKind.True or JsonValueKind.False:
                return true;
            case "integer" or "number" when kind == JsonValueKind.Number:
                CheckNumber(schema, instance, path, ref violations);
                return true;
            default:
                Add(ref violations, path, ViolationKind.Type, $"{schema.Type} expected, {Describe(kind)} found");
                return false;
        }
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    private static void CheckObject(
        ApiSchema schema, JsonObject instance, string path, SchemaDirection direction, ref List<SchemaViolation>? violations)
    {
        foreach (var name in schema.Required)
        {
            if (instance.ContainsKey(name))
            {
                continue;
            }

            // What only the other side sends cannot be missed on this side.
            var property = schema.Property(name);
            var otherSide = property is not null && (direction == SchemaDirection.Request
                ? property.ReadOnly || property.Resolve().ReadOnly
                : property.WriteOnly || property.Resolve().WriteOnly);
            if (!otherSide)
            {
                Add(ref violations, $"{path}.{name}", ViolationKind.Missing, "required, but missing");
            }
        }

        foreach (var (name, value) in instance)
        {
            if (schema.Properties.TryGetValue(name, out var property))
            {
                var target = property.Resolve();
                if (direction == SchemaDirection.Response && (property.WriteOnly || target.WriteOnly))
                {
                    Add(ref violations, $"{path}.{name}", ViolationKind.Unexpected, "write-only, must not be answered");
                    continue;
                }

                // The server ignores read-only members of a request, whatever they hold.
                if (direction == SchemaDirection.Request && (property.ReadOnly || target.ReadOnly))
                {
                    continue;
                }

                Check(property, value, $"{path}.{name}", direction, schema.Required.Contains(name), ref violations);
            }
            else if (schema.AdditionalProperties is { } additional)
            {
                Check(additional, value, $"{path}.{name}", direction, required: false, ref violations);
            }
            else if (!schema.AllowsAdditionalProperties)
            {
                Add(ref violations, $"{path}.{name}", ViolationKind.Unexpected, "not a known property");
            }
        }
    }

    private static void CheckArray(
        ApiSchema schema, JsonArray instance, string path, SchemaDirection direction, ref List<SchemaViolation>? violations)
    {
        if (instance.Count < schema.MinItems || instance.Count > schema.MaxItems)
        {
            Add(ref violations, path, ViolationKind.OutOfBounds, $"{Range(schema.MinItems, schema.MaxItems)} items expected");
        }

        if (schema.Items is null)
        {
            return;
        }

        for (var index = 0; index < instance.Count; index++)
        {
            Check(schema.Items, instance[index], $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", direction, required: true, ref violations);
        }
    }

    private static void CheckNumber(ApiSchema schema, JsonNode instance, string path, ref List<SchemaViolation>? violations)
    {
        if (!decimal.TryParse(instance.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        if (schema.Type == "integer" && decimal.Truncate(number) != number)
        {
            Add(ref violations, path, ViolationKind.Type, "integer expected, fraction found");
        }

        if (number < schema.Minimum || number > schema.Maximum)
        {
            Add(ref violations, path, ViolationKind.OutOfBounds, $"{Range(schema.Minimum, schema.Maximum)} expected");
        }
    }

    /// <summary>Both ends of a range, where it has both.</summary>
    private static string Range(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        (null, var most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
    };

    private static void CheckString(ApiSchema schema, string value, string path, bool required, ref List<SchemaViolation>? violations)
    {
        if (value.Length < schema.MinLength || value.Length > schema.MaxLength)
        {
            Add(ref violations, path, ViolationKind.OutOfBounds, $"{Range(schema.MinLength, schema.MaxLength)} characters expected");
        }

        if (schema.Pattern is { } pattern && value.Length > 0
            && !Patterns.GetOrAdd(pattern, static text => new Regex(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).IsMatch(value))
        {
            Add(ref violations, path, ViolationKind.Format, "does not match the pattern");
        }

        if (schema.Enum.Count > 0 && !schema.OpenEnum && (required || value.Length > 0))
        {
            var comparison = schema.CaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (!schema.Enum.Any(known => string.Equals(known, value, comparison)))
            {
                Add(ref violations, path, ViolationKind.Value, $"one of {string.Join(", ", schema.Enum)} expected");
            }
        }

        if (value.Length == 0)
        {
            return;
        }

        switch (schema.Format)
        {
            case "uuid" when !Guid.TryParse(value, out _):
                Add(ref violations, path, ViolationKind.Format, "not a UUID");
                break;
            case "date-time" when !IsDateTime(value):
                Add(ref violations, path, ViolationKind.Format, "not an RFC 3339 date and time");
                break;
            case "byte" when !IsBase64(value):
                Add(ref violations, path, ViolationKind.Format, "not Base64");
                break;
        }
    }

    private static bool IsBase64(string value) => System.Buffers.Text.Base64.IsValid(value.AsSpan());

    private static bool IsDateTime(string value)
    {
        // Up to nine fractional digits come; .NET reads seven.
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            var end = dot + 1;
            while (end < value.Length && char.IsAsciiDigit(value[end]))
            {
                end++;
            }

            if (end - dot - 1 is 0 or > 9)
            {
                return false;
            }

            value = string.Concat(value.AsSpan(0, dot), value.AsSpan(end));
        }

        return value.Length is 20 or 25
            && value[10] is 'T' or 't'
            && DateTimeOffset.TryParseExact(
                value, ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }
}
