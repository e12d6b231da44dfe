using System;

namespace PrivX.Client;

/// <summary>
/// Log-in failed or the session has ended. Code <c>InvalidClient</c> (the OAuth client), <c>InvalidCredential</c> (API client, user or token),
/// <c>LoginFailed</c> (any other refusal of a log-in) or <c>SessionExpired</c> (refused again after two renewals).
/// </summary>
public sealed class PrivXAuthenticationException : PrivXException
{
    internal PrivXAuthenticationException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
