using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>
/// Holds the simulator's own answers against the contract, and against what a server written in Go never answers. Stored objects are
/// checked when they are first answered after a change, not on every page.
/// </summary>
internal static class ResponseCheck
{
    public static IReadOnlyList<string> Check(ApiOperation operation, OperationResult result, int version)
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
                : page.Where(stored => !stored.IsChecked).SelectMany(stored => CheckObject(operation, items, stored, version)).ToArray();
        }

        return result.Object is { } single
            ? CheckObject(operation, schema, single, version)
            : Find(operation, schema, result.Json, version);
    }

    private static string[] CheckObject(ApiOperation operation, ApiSchema schema, StoredObject stored, int version)
    {
        if (stored.IsChecked)
        {
            return [];
        }

        stored.IsChecked = true;
        return Find(operation, schema, JsonNode.Parse(stored.Answer), version);
    }

    private static string[] Find(ApiOperation operation, ApiSchema schema, JsonNode? answer, int version) =>
    [
        .. VersionFilter.Of(version).Newer(schema, answer).Select(path => string.Create(CultureInfo.InvariantCulture, $"{operation.Id}: ${path}: version {version} does not have this member")),
        .. VersionFilter.Of(version).Validate(schema, answer, SchemaDirection.Response).Select(violation => $"{operation.Id}: {violation}"),
        .. EmptyTimes(schema, answer).Select(path => $"{operation.Id}: ${path}: a time that is not set is left out"),
    ];

    /// <summary>Times of the server that are "": what a client may write is stored as it came.</summary>
    private static IEnumerable<string> EmptyTimes(ApiSchema? declared, JsonNode? answer)
    {
        var schema = declared?.Effective();
        return answer switch
        {
            JsonObject members when schema is not null => members.SelectMany(
                member => EmptyTimes(schema.Property(member.Key) ?? schema.AdditionalProperties, member.Value).Select(path => $".{member.Key}{path}")),
            JsonArray items when schema?.Items is { } item => items.SelectMany(
                (one, index) => EmptyTimes(item, one).Select(path => string.Create(CultureInfo.InvariantCulture, $"[{index}]{path}"))),
            JsonValue value when declared is { ReadOnly: true } && schema!.Format == "date-time" && value.ToString().Length == 0 => [string.Empty],
            _ => [],
        };
    }
}
