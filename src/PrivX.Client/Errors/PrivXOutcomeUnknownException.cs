using System;

namespace PrivX.Client;

/// <summary>
/// A change was sent, and whether the server made it cannot be known; it was not sent again. Code <c>OutcomeUnknown</c>;
/// <see cref="PrivXException.Remedy"/> says how to check.
/// </summary>
public sealed class PrivXOutcomeUnknownException : PrivXException
{
    internal PrivXOutcomeUnknownException(string message, Exception? innerException)
        : base("OutcomeUnknown", message, innerException)
    {
    }
}
