namespace PrivX.Client;

/// <summary>
/// The object is not as the change needs it. Code <c>NotFound</c>, <c>AmbiguousName</c>, <c>Conflict</c> (another changed the same property)
/// or <c>SecretRequired</c> (a stored secret would be lost by writing the object back).
/// </summary>
public sealed class PrivXObjectException : PrivXException
{
    internal PrivXObjectException(string code, string message)
        : base(code, message, null)
    {
    }
}
