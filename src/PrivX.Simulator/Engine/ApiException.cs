using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Engine;

/// <summary>An answer that is an error, thrown from wherever it is noticed.</summary>
#pragma warning disable CA1032 // Never made without a status and a code.
internal sealed class ApiException(int status, string code, string message, string? property = null, JsonArray? details = null) : Exception(message)
#pragma warning restore CA1032
{
    public int Status => status;

    public string Code => code;

    public string? Property => property;

    public JsonArray? Details => details;

    /// <summary>Word of RFC 6749, where the operation answers in that style.</summary>
    public string? OAuthError { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static ApiException NotFound(string what) => new(404, ErrorCodes.ObjectNotFound, $"{what} is not there.");

    public static ApiException OAuth(int status, string error, string description) =>
        new(status, ErrorCodes.BadRequest, description) { OAuthError = error };
}
