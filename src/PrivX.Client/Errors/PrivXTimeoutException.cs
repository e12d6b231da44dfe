namespace PrivX.Client;

/// <summary>The server did not answer, or stopped answering, within the session's time-out. Code <c>Timeout</c>.</summary>
public sealed class PrivXTimeoutException : PrivXException
{
    internal PrivXTimeoutException(string message)
        : base(ErrorCodes.Timeout, message, null)
    {
    }
}
