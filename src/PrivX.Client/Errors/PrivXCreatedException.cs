namespace PrivX.Client;

/// <summary>
/// An object was created, and could not be read back. Code <c>CreatedNotRead</c>; the object is there, under <see cref="Id"/>.
/// </summary>
public sealed class PrivXCreatedException : PrivXException
{
    internal PrivXCreatedException(string what, string id, PrivXException readBack)
        : base(ErrorCodes.CreatedNotRead, $"PrivX created the {what} with the id '{id}', but it could not be read back: {readBack.Message}", readBack)
    {
        Id = id;
        Remedy = $"Do not create it again: it is there. Go on with its id '{id}'; where PrivX lets names repeat, the same command would make a second one.";
        Method = readBack.Method;
        Route = readBack.Route;
    }

    /// <summary>Id of the new object; of a secret its name.</summary>
    public string Id { get; }
}
