namespace PrivX.Client;

/// <summary>
/// The call cannot be made as asked; nothing was sent. Code <c>NotConnected</c>, <c>InvalidArgument</c>, <c>InvalidPath</c> or <c>ConfirmationRequired</c>;
/// the message names the parameter, its value where that is no secret, and the remedy.
/// </summary>
public sealed class PrivXUsageException : PrivXException
{
    internal PrivXUsageException(string code, string message)
        : base(code, message, null)
    {
    }
}
