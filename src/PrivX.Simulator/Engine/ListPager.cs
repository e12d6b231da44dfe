using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>Cuts pages as the operation documents it, and spoils them where a fault says so.</summary>
internal static class ListPager
{
    public static OperationResult Page(OperationContext context, StoredObject[] matches)
    {
        var (offset, limit) = Window(context, matches.Length);
        return Cut(context, matches, offset, limit);
    }

    /// <summary>A page for which the body asks, with the defaults of its schema.</summary>
    public static OperationResult PageByBody(OperationContext context, StoredObject[] matches)
    {
        var schema = context.Operation.RequestBody!.Json!;
        var ignored = context.Faults.Any(fault => fault.Kind == FaultKind.IgnoreOffset);
        var offset = ignored ? 0 : Math.Min(Number("offset") ?? 0, matches.Length);
        return Cut(context, matches, offset, Math.Clamp(Number("limit") ?? matches.Length, 0, matches.Length - offset));

        int? Number(string name) =>
            (context.BodyObject[name] ?? schema.Property(name)?.Default) is { } value ? int.Parse(value.ToString(), CultureInfo.InvariantCulture) : null;
    }

    private static OperationResult Cut(OperationContext context, StoredObject[] matches, int offset, int limit)
    {
        var page = new ArraySegment<StoredObject>(matches, offset, limit);
        var count = Total(context, matches.Length);
        foreach (var fault in context.Faults)
        {
            switch (fault.Kind)
            {
                case FaultKind.WrongCount:
                    count = Math.Max(0, count + fault.Delta);
                    break;
                case FaultKind.DuplicateRows:
                    page = page.Concat(page.TakeLast(fault.Rows)).ToArray();
                    break;
            }
        }

        return OperationResult.OfPage(page, count);
    }

    public static OperationResult Page(OperationContext context, IReadOnlyList<JsonNode> matches)
    {
        // Small lists that are made up on the way; they are wrapped so that both kinds behave the same.
        var (offset, limit) = Window(context, matches.Count);
        var count = Total(context, matches.Count);
        var items = matches.Skip(offset).Take(limit).ToList();
        foreach (var fault in context.Faults)
        {
            switch (fault.Kind)
            {
                case FaultKind.WrongCount:
                    count = Math.Max(0, count + fault.Delta);
                    break;
                case FaultKind.DuplicateRows:
                    items.AddRange(items.TakeLast(fault.Rows).ToArray());
                    break;
            }
        }

        return OperationResult.Ok(new JsonObject { ["count"] = count, ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]) });
    }

    public static bool IsDescending(OperationContext context) =>
        string.Equals(context.QueryText("sortdir"), "DESC", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sorts documents by a property; numbers by value, all else as text.</summary>
    public static IReadOnlyList<JsonObject> Sort(OperationContext context, IEnumerable<JsonObject> documents, string property)
    {
        var all = documents.ToArray();
        if (context.Engine.Options.UnstableOrder)
        {
            System.Security.Cryptography.RandomNumberGenerator.Shuffle(all.AsSpan());
        }

        var sorted = all
            .OrderBy(document => document[property]?.GetValueKind() == JsonValueKind.Number ? document[property]!.GetValue<double>() : 0)
            .ThenBy(document => document[property]?.ToString(), StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (IsDescending(context))
        {
            sorted.Reverse();
        }

        return sorted;
    }

    /// <summary>A fuzzy count, switched on by the word with any value but false, is right in two digits only.</summary>
    private static int Total(OperationContext context, int total)
    {
        if (total < 100 || context.Operation.QueryParameter("fuzzycount") is null || context.Query.GetValueOrDefault("fuzzycount", "false") == "false")
        {
            return total;
        }

        var step = (int)Math.Pow(10, Math.Floor(Math.Log10(total)) - 1);
        return (total + step - 1) / step * step;
    }

    private static (int Offset, int Limit) Window(OperationContext context, int total)
    {
        var hasOffset = context.Operation.QueryParameter("offset") is not null
            && !context.Faults.Any(fault => fault.Kind == FaultKind.IgnoreOffset);
        var offset = Math.Min(hasOffset ? context.QueryInteger("offset") ?? 0 : 0, total);
        if (context.Operation.QueryParameter("limit") is not { } parameter)
        {
            return (offset, total - offset);
        }

        var limit = context.QueryInteger("limit") ?? total;
        if (parameter.Schema.Maximum is null && limit > context.Engine.Options.LargestUndocumentedPage)
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, string.Create(
                CultureInfo.InvariantCulture, $"limit: between {parameter.Schema.Minimum ?? 0} and {context.Engine.Options.LargestUndocumentedPage} expected."), "limit");
        }

        return (offset, Math.Clamp(limit, 0, total - offset));
    }
}
