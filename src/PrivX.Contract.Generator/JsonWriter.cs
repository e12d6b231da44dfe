using System;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>Writes the JSON context of a service.</summary>
internal static class JsonWriter
{
    /// <summary>What every service reads the same way.</summary>
    private static readonly string[] Converters =
    [
        "LenientStringConverter", "LenientTextMapConverter", "LenientDateTimeOffsetConverter", "LenientBooleanConverter",
        "LenientInt32Converter", "LenientInt64Converter", "SecretTextConverter", "SecretJsonConverter",
    ];

    public static string Write(ServicePlan plan)
    {
        var file = new CodeFile(plan.Space);
        string[] types = [.. plan.Methods.SelectMany(method => method.JsonTypes).Distinct().Where(type => !MethodPlan.IsCommon(type)).Order(StringComparer.Ordinal)];
        if (types.Length > 0)
        {
            file.Using("System.Text.Json.Serialization");
            file.Using("PrivX.Client.Json");
            file.Document("summary", "The JSON of this service.");
            file.Line("[JsonSourceGenerationOptions(");
            file.Line("    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,");
            file.Line("    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,");
            file.Line("    Converters =");
            file.Line("    [");
            foreach (string converter in Converters)
            {
                file.Line($"        typeof({converter}),");
            }

            file.Line("    ])]");
            foreach (string type in types)
            {
                ClientType.Use(file, type);
                file.Line($"[JsonSerializable(typeof({type}))]");
            }

            file.Line($"internal sealed partial class {plan.Name}Json : JsonSerializerContext, IServiceJson");
            file.Open();
            file.Line($"string IServiceJson.Service => \"{plan.Service.Name}\";");
            file.Close();
        }

        return file.ToString();
    }
}
