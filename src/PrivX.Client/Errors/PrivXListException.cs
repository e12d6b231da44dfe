namespace PrivX.Client;

/// <summary>A list cannot be read to its end, for example because the server ignores the offset. Code <c>IncompleteList</c>.</summary>
public sealed class PrivXListException : PrivXException
{
    internal PrivXListException(string message)
        : base("IncompleteList", message, null)
    {
    }
}
