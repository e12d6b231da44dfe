using System;
using System.Collections.Generic;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>One call of an operation: the operation with its values. Immutable, so that every attempt sends the same.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(Operation operation, params string[] pathValues)
    {
        Operation = operation;
        PathValues = pathValues;
        Path = RoutePath.Build(operation, pathValues);
    }

    public Operation Operation { get; }

    /// <summary>What the path is filled with.</summary>
    public IReadOnlyList<string> PathValues { get; }

    /// <summary>The escaped path, values filled in.</summary>
    public string Path { get; }

    /// <summary>Query parameters; those with a null value are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    /// <summary>A secret among the query's values; taken out of what the server answers before anybody reads it.</summary>
    public string? QuerySecret { get; init; }

    public RequestBody? Body { get; init; }

    /// <summary><c>id:secret</c> for the Basic header; only the token endpoint of API clients takes one.</summary>
    public SecretText? Basic { get; init; }

    /// <summary>No repetition of the call begins after this time; null where the usual bounds are all.</summary>
    public TimeSpan? RepeatFor { get; init; }

    /// <summary>The first byte wanted of a download; 0 for all of it.</summary>
    public long RangeStart { get; init; }

    /// <summary>The same call for what follows the first bytes of a download.</summary>
    public ApiRequest From(long position) => new(this) { Query = Query, Body = Body, RangeStart = position };

    /// <summary>The same call with other query parameters and content; for pages.</summary>
    public ApiRequest With(IReadOnlyList<KeyValuePair<string, string?>> query, RequestBody? body) => new(this) { Query = query, Body = body };

    private ApiRequest(ApiRequest other)
    {
        Operation = other.Operation;
        PathValues = other.PathValues;
        Path = other.Path;
        Basic = other.Basic;
        QuerySecret = other.QuerySecret;
    }
}
