using System;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>C# types of schemas.</summary>
internal static class ClientType
{
    private const int DeepestSecret = 8;

    public static bool IsSecret(ApiSchema declared) => declared.Sensitive || declared.Effective().Sensitive;

    /// <summary>The type of a value that is there.</summary>
    /// <param name="declared">Its schema.</param>
    /// <param name="list">Name of the type of lists; null for arrays.</param>
    public static string Of(ApiSchema declared, string? list)
    {
        ApiSchema schema = declared.Effective();
        if (ServicePlan.IsModel(schema))
        {
            return schema.ClientName ?? schema.Name;
        }

        bool secret = IsSecret(declared);
        switch (schema.Type)
        {
            case "string":
                return secret ? "SecretText" : schema.Format == "date-time" ? "DateTimeOffset" : "string";
            case "integer":
                return schema.Format == "int64" ? "long" : "int";
            case "number":
                return "double";
            case "boolean":
                return "bool";
            case "array":
                string element = Of(schema.Items!, list);
                return list is null ? element + "[]" : $"{list}<{element}>";
        }

        return secret || Carries(schema, 0) ? "SecretJson"
            : schema.AdditionalProperties is { } values && Of(values, null) is var value && value != "JsonElement" ? $"Dictionary<string, {value}>"
            : "JsonElement";
    }

    // Secrets that lie deeper than the classes go. Classes see to their own.
    private static bool Carries(ApiSchema declared, int depth)
    {
        ApiSchema schema = declared.Effective();
        return depth < DeepestSecret
            && ((depth > 0 && IsSecret(declared))
                || schema.Properties.Values.Any(property => Carries(property, depth + 1))
                || schema.OneOf.Concat(schema.AnyOf).Any(one => Carries(one, depth))
                || (schema.Items is { } items && Carries(items, depth + 1)));
    }

    /// <summary>The type of a whole request or response: settings are secret one by one.</summary>
    public static string OfWhole(ApiSchema declared) => Of(declared, null) is var type && type == "SecretJson" ? "Dictionary<string, SecretJson>" : type;

    /// <summary>The property of a JSON context that describes a type.</summary>
    public static string JsonName(string type) =>
        type.EndsWith("[]", StringComparison.Ordinal) ? JsonName(type[..^2]) + "Array"
        : type.StartsWith("Dictionary<string, ", StringComparison.Ordinal) ? "DictionaryString" + JsonName(type["Dictionary<string, ".Length..^1])
        : type switch { "string" => "String", "int" => "Int32", "bool" => "Boolean", _ => type };

    /// <summary>Namespace of a type that is not the service's own; null where it needs none.</summary>
    public static void Use(CodeFile file, string type)
    {
        if (type.Contains("DateTimeOffset", StringComparison.Ordinal) || type.Contains("TimeSpan", StringComparison.Ordinal))
        {
            file.Using("System");
        }

        if (type.Contains("Dictionary<", StringComparison.Ordinal) || type.Contains("IReadOnlyList<", StringComparison.Ordinal))
        {
            file.Using("System.Collections.Generic");
        }

        if (type.Contains("JsonElement", StringComparison.Ordinal))
        {
            file.Using("System.Text.Json");
        }
    }
}
