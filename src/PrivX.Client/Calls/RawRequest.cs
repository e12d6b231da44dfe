using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Errors;
using PrivX.Client.Json;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Client.Calls;

/// <summary>A call of an operation that has no typed method, or that the caller wants to make by hand.</summary>
internal static class RawRequest
{
    public static JsonTypeInfo<JsonElement> JsonType => CommonJson.Default.JsonElement;

    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: the path could lead elsewhere than it says.</exception>
    public static ApiRequest Create(string method, string path, IReadOnlyList<KeyValuePair<string, string?>> query, byte[]? json, IReadOnlyList<string> secrets)
    {
        string[] segments = path.Split('/');
        bool isSafe = path.StartsWith("/", StringComparison.Ordinal)
            && path.IndexOfAny(['?', '#', '\\', '{', '}', ' ']) < 0
            && segments.Skip(1).All(segment => segment.Length > 0 && IsSafe(Uri.UnescapeDataString(segment)));
        if (!isSafe)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{path}' is not the path of an operation.")
            {
                Remedy = Remedies.OperationPath,
            };
        }

        RepeatClass repeat = method switch
        {
            "GET" or "HEAD" => RepeatClass.Safe,
            "PUT" or "DELETE" => RepeatClass.Idempotent,
            "POST" when segments[segments.Length - 1] is "search" or "resolve" => RepeatClass.Safe,
            _ => RepeatClass.Once,
        };
        var operation = new Operation(segments[1], "raw", method, path, "28", repeat) { List = new ListRule(ListStyle.Offset) };
        return new ApiRequest(operation) { Query = query, Body = json is null ? null : RequestBody.Json(json, secrets.ToArray()) };
    }

    // What a server might make of an escaped value: an escaped slash is a name's own, one beside dots is a way out.
    private static bool IsSafe(string segment) => !segment.Any(char.IsControl) && Array.TrueForAll(segment.Split('/', '\\'), part => !RoutePath.IsDots(part));

    public static JsonElement Parse(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, PrivXJson.DocumentOptions);
            return document.RootElement.Clone();
        }
        catch (JsonException failure)
        {
            throw new PrivXResponseException("The answer is not JSON.", failure);
        }
    }

    /// <summary>What tells rows of a list without a model apart.</summary>
    public static string? IdOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
