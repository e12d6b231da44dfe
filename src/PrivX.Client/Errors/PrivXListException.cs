namespace PrivX.Client;

/// <summary>
/// A list cannot be read to its end, for example because the server ignores the offset; or a report lacks a part, and the inner exception tells why.
/// Code <c>IncompleteList</c>.
/// </summary>
public sealed class PrivXListException : PrivXException
{
    internal PrivXListException(string message, PrivXException? cause = null)
        : base(ErrorCodes.IncompleteList, message, cause)
    {
        Remedy = cause?.Remedy;
        Method = cause?.Method;
        Route = cause?.Route;
    }
}
