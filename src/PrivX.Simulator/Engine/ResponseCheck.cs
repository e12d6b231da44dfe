using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>
/// Holds the simulator's own answers against the contract. Stored objects are checked when they are first
/// answered after a change, not on every page.
/// </summary>
internal static class ResponseCheck
{
    public static IReadOnlyList<string> Check(ApiOperation operation, OperationResult result)
    {
        var response = operation.Response(result.Status);
        if (response is null)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"{operation.Id}: status {result.Status} is not in the contract")];
        }

        if (result.Raw is not null)
        {
            return response.Content.ContainsKey(result.ContentType ?? string.Empty)
                ? []
                : [$"{operation.Id}: content type {result.ContentType} is not in the contract"];
        }

        if (!result.HasBody)
        {
            return response.Content.Count == 0 ? [] : [$"{operation.Id}: the contract has a body for status {response.Status}"];
        }

        if (response.Json is not { } schema)
        {
            return [$"{operation.Id}: the contract has no JSON body for status {response.Status}"];
        }

        if (result.Page is { } page)
        {
            var items = schema.Property("items")?.Items;
            return items is null
                ? [$"{operation.Id}: the contract has no items"]
                : page.Where(stored => !stored.IsChecked).SelectMany(stored => CheckObject(operation, items, stored)).ToArray();
        }

        return result.Object is { } single
            ? CheckObject(operation, schema, single)
            : Describe(operation, SchemaValidator.Validate(schema, result.Json, SchemaDirection.Response));
    }

    private static string[] CheckObject(ApiOperation operation, ApiSchema schema, StoredObject stored)
    {
        if (stored.IsChecked)
        {
            return [];
        }

        stored.IsChecked = true;
        return Describe(operation, SchemaValidator.Validate(schema, JsonNode.Parse(stored.Answer), SchemaDirection.Response));
    }

    private static string[] Describe(ApiOperation operation, IReadOnlyList<SchemaViolation> violations) =>
        [.. violations.Select(violation => $"{operation.Id}: {violation}")];
}
