using System;
using System.Collections.Generic;

namespace PrivX.Client;

/// <summary>The server answered with an error.</summary>
public sealed class PrivXRequestException : PrivXException
{
    internal PrivXRequestException(string code, string message)
        : base(code, message, null)
    {
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>The server's own code (error_code, or error at the OAuth endpoints); null where the response had none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The server's own words; null where the response had none.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The property of the request that the server complains about.</summary>
    public string? Property { get; init; }

    /// <summary>Further errors, for example one for each invalid property.</summary>
    public IReadOnlyList<PrivXErrorDetail> Details { get; init; } = [];

    /// <summary>Permissions the documentation names for the operation; of use with status 403.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
