using System;
using System.Collections.Generic;

namespace PrivX.Client;

/// <summary>
/// A change was sent, and whether the server made it cannot be known; what must not be made twice was not sent again. Code <c>OutcomeUnknown</c>;
/// <see cref="PrivXException.Remedy"/> says how to check.
/// </summary>
public sealed class PrivXOutcomeUnknownException : PrivXException
{
    internal PrivXOutcomeUnknownException(string message, Exception? innerException)
        : base(ErrorCodes.OutcomeUnknown, message, innerException)
    {
    }

    /// <summary>Ids of what the server is known to have made all the same, so that it can be cleaned up.</summary>
    public IReadOnlyList<string> KnownIds { get; internal init; } = [];
}
