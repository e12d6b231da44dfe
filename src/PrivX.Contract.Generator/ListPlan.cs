using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>How a list pages, from its documented parameters.</summary>
internal sealed record ListPlan(string Style, long DefaultLimit, long MaximumLimit, string? UniqueSortKey, bool LowerCaseDirection)
{
    /// <summary>Parameters that the client itself sets; fuzzycount would make the count approximate, which a complete list cannot use.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["offset", "limit", "sortkey", "sortdir", "fuzzycount"];

    private static readonly string[] Verbs = ["list", "search", "resolve", "evaluate"];

    /// <summary>The rows of a list operation; null for an operation that is none.</summary>
    public static ApiSchema? Rows(ApiOperation operation)
    {
        ApiSchema? response = operation.Success.Json?.Effective();
        if (response is null || (response.Items is null && response.Name.Length > 0) || !Verbs.Any(verb => operation.Id.StartsWith(verb, StringComparison.Ordinal)))
        {
            return null;
        }

        return MethodPlan.Alternatives(response).Select(one => one.Items).FirstOrDefault(items => items is not null) ?? (response.Property("count") is not null ? response.Property("items")?.Effective().Items : null);
    }

    public static ListPlan? Of(ApiOperation operation)
    {
        if (Rows(operation) is null)
        {
            return null;
        }

        ApiSchema? body = operation.RequestBody?.Json;
        bool inBody = body?.Property("offset") is not null;
        ApiSchema? limit = inBody ? body!.Property("limit") : operation.QueryParameter("limit")?.Schema;
        ApiParameter? key = operation.QueryParameter("sortkey");
        IEnumerable<string> keys = inBody ? Docs.ValuesOf(body!.Property("sortkey") ?? body) : key is null ? [] : [.. key.KnownValues, .. Docs.ValuesOf(key.Schema)];
        return new ListPlan(
            inBody ? "OffsetInBody" : operation.QueryParameter("offset") is not null ? "Offset" : limit is not null ? "LimitOnly" : "Whole",
            limit?.Default?.GetValue<long>() ?? 0,
            (long)(limit?.Maximum ?? 0),
            keys.Contains("id") ? "id" : null,
            operation.QueryParameter("sortdir")?.Schema.Enum.Contains("asc") == true);
    }
}
