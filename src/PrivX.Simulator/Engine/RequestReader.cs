using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>Checks a request against its operation. Unknown query parameters are let through, as the server does.</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static void CheckParameters(ApiOperation operation, IReadOnlyDictionary<string, string> pathValues, IReadOnlyDictionary<string, string> query)
    {
        List<SchemaViolation>? violations = null;
        foreach (var parameter in operation.Parameters)
        {
            var values = parameter.In switch
            {
                ParameterLocation.Path => pathValues,
                ParameterLocation.Query => query,
                _ => null,
            };
            if (values is null)
            {
                continue;
            }

            if (!values.TryGetValue(parameter.Name, out var text))
            {
                if (parameter.Required)
                {
                    (violations ??= []).Add(new SchemaViolation($"$.{parameter.Name}", ViolationKind.Missing, "required, but missing"));
                }

                continue;
            }

            foreach (var violation in SchemaValidator.Validate(parameter.Schema, Typed(parameter.Schema, text), SchemaDirection.Request))
            {
                (violations ??= []).Add(violation with { Path = $"$.{parameter.Name}" });
            }
        }

        if (violations is not null)
        {
            throw Violations.Error(violations);
        }
    }

    /// <summary>Reads and checks a JSON body.</summary>
    public static JsonNode? ReadJson(ApiRequestBody expected, byte[] body, GoDocument reader)
    {
        if (body.Length == 0)
        {
            return expected.Required
                ? throw new ApiException(400, ErrorCodes.BadRequest, "The request has no body.")
                : null;
        }

        JsonNode? node;
        try
        {
            node = JsonNode.Parse(body, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The body is not JSON.");
        }

        node = reader.Read(node, expected.Json);
        IReadOnlyList<SchemaViolation> violations = reader.NewerValue is { } path
            ? [new SchemaViolation(path, ViolationKind.Value, "not a value of this version")]
            : VersionFilter.Of(reader.ServerVersion).Validate(expected.Json!, node, SchemaDirection.Request);
        return violations.Count > 0 ? throw Violations.Error(violations) : node;
    }

    public static Dictionary<string, string> ReadForm(ApiRequestBody expected, byte[] body)
    {
        var form = ReadQuery(Encoding.UTF8.GetString(body));
        var document = new JsonObject();
        foreach (var (name, value) in form)
        {
            document[name] = value;
        }

        var violations = SchemaValidator.Validate(expected.Form!, document, SchemaDirection.Request);
        return violations.Count > 0 ? throw Violations.Error(violations) : form;
    }

    public static Dictionary<string, string> ReadQuery(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in QueryHelpers.ParseQuery(text))
        {
            values[name] = value.Count > 0 ? value[^1] ?? string.Empty : string.Empty;
        }

        return values;
    }

    private static JsonValue Typed(ApiSchema declared, string text) => declared.Effective().Type switch
    {
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => JsonValue.Create(integer),
        "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        "boolean" when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };
}
