using System;

namespace PrivX.Client;

/// <summary>
/// Base of every failure the client reports. Holds words and codes for people and scripts, never a request, a response, a header or a body. Message and
/// remedy can be shown on a terminal: control characters of a name or a server's words are written as their numbers in them.
/// </summary>
public abstract class PrivXException : Exception
{
    private readonly string? _remedy;

    private protected PrivXException(string code, string message, Exception? innerException)
        : base(Text.Visible(message), innerException)
    {
        Code = code;
    }

    /// <summary>A stable word for the kind of failure, such as <c>NotFound</c>, <c>Timeout</c> or the server's <c>VALUE_DUPLICATE</c>.</summary>
    public string Code { get; }

    /// <summary>What the user can do about it, where there is something.</summary>
    public string? Remedy
    {
        get => _remedy;
        init => _remedy = value is null ? null : Text.Visible(value);
    }

    /// <summary>HTTP method of the call, where one was made.</summary>
    public string? Method { get; init; }

    /// <summary>Path template of the call, such as <c>/host-store/api/v1/hosts/{host_id}</c>; never the values in it.</summary>
    public string? Route { get; init; }
}
