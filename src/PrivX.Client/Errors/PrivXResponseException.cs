using System;

namespace PrivX.Client;

/// <summary>
/// The response cannot be used: not JSON, cut short, empty where an object was due, or a redirect. Code <c>InvalidResponse</c>.
/// The content itself is not kept.
/// </summary>
public sealed class PrivXResponseException : PrivXException
{
    internal PrivXResponseException(string message, Exception? innerException = null)
        : base(ErrorCodes.InvalidResponse, message, innerException)
    {
    }

    /// <summary>HTTP status of the response.</summary>
    public int Status { get; init; }

    /// <summary>Media type of the response.</summary>
    public string? ContentType { get; init; }
}
