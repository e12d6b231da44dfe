using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using PrivX.Client.Json;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Paging;

/// <summary>Makes the requests of a list: the caller's own parameters and content on every page, with range and order added the way the operation takes them.</summary>
internal sealed class ListPlan
{
    private const int UndocumentedLimit = 1_000;

    private readonly ApiRequest _request;
    private readonly ListQuery _query;

    public ListPlan(ApiRequest request, ListQuery query)
    {
        _request = request;
        _query = query;
        Rule = request.Operation.List ?? throw new InvalidOperationException($"{request.Operation.Id} is no list.");
        Limit = FirstLimit();
    }

    public ListRule Rule { get; }

    /// <summary>Rows to ask for; null to leave it to the server.</summary>
    public int? Limit { get; private set; }

    /// <summary>True when the limit is our guess: the server may have another opinion.</summary>
    public bool MayFallBack => Rule.Style != ListStyle.Whole && _query.PageSize is null && Rule.MaximumLimit == 0 && Limit > Rule.DefaultLimit;

    /// <summary>Asks for as many rows as the documentation says that come unasked.</summary>
    public void FallBack() => Limit = Rule.DefaultLimit > 0 ? Smaller(Rule.DefaultLimit, Rows) : null;

    /// <summary>Asks for this many, whatever was asked for before.</summary>
    public void AskFor(long rows) => Limit = (int)Math.Min(rows, int.MaxValue);

    public ApiRequest Page(long offset) => Rule.Style switch
    {
        ListStyle.Whole => _request,
        ListStyle.OffsetInBody => _request.With(_request.Query, InBody(offset)),
        _ => _request.With(InQuery(offset), _request.Body),
    };

    // What can be wanted at most: no page needs to be larger.
    private long? Rows => Rule.Style == ListStyle.LimitOnly ? _query.First + _query.Skip : _query.First;

    private string? SortKey => _query.SortKey ?? Rule.UniqueSortKey;

    private string? Direction
    {
        get
        {
            if (SortKey is null && !_query.Descending)
            {
                return null;
            }

            string direction = _query.Descending ? "DESC" : "ASC";
            return Rule.LowerCaseDirection ? direction.ToLowerInvariant() : direction;
        }
    }

    private static int Smaller(int limit, long? rows) => rows < limit ? Math.Max(1, (int)rows) : limit;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private int FirstLimit()
    {
        int limit = Rule.MaximumLimit > 0 ? Rule.MaximumLimit : UndocumentedLimit;
        if (_query.PageSize is > 0 and { } size)
        {
            limit = Rule.MaximumLimit > 0 ? Math.Min(size, Rule.MaximumLimit) : size;
        }

        return Smaller(limit, Rows);
    }

    private List<KeyValuePair<string, string?>> InQuery(long offset)
    {
        var query = new List<KeyValuePair<string, string?>>(_request.Query);
        if (Rule.Style == ListStyle.Offset)
        {
            query.Add(new("offset", Number(offset)));
        }

        query.Add(new("limit", Limit is { } limit ? Number(limit) : null));
        query.Add(new("sortkey", SortKey));
        query.Add(new("sortdir", Direction));
        return query;
    }

    private RequestBody InBody(long offset)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            if (_request.Body is { } body)
            {
                using JsonDocument document = JsonDocument.Parse(body.Content, PrivXJson.DocumentOptions);
                foreach (JsonProperty member in document.RootElement.EnumerateObject())
                {
                    if (member.Name is not ("offset" or "limit" or "sortkey" or "sortdir"))
                    {
                        member.WriteTo(writer);
                    }
                }
            }

            writer.WriteNumber("offset", offset);
            if (Limit is { } limit)
            {
                writer.WriteNumber("limit", limit);
            }

            if (SortKey is { } key)
            {
                writer.WriteString("sortkey", key);
            }

            if (Direction is { } direction)
            {
                writer.WriteString("sortdir", direction);
            }

            writer.WriteEndObject();
        }

        return RequestBody.Json(content.ToArray());
    }
}
