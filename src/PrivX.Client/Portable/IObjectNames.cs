namespace PrivX.Client.Portable;

/// <summary>Which objects the ids of one server mean, and which ids names mean there.</summary>
internal interface IObjectNames
{
    /// <summary>The name of an object; null where there is none with that id.</summary>
    /// <param name="kind">Kind of object, such as Role.</param>
    /// <param name="id">Its id.</param>
    string? NameOf(string kind, string id);

    /// <summary>The id of an object; null where there is none of that name.</summary>
    /// <param name="kind">Kind of object, such as Role.</param>
    /// <param name="name">Its name, compared without case.</param>
    /// <exception cref="PrivXObjectException">Code <c>Ambiguous</c>: several have the name.</exception>
    string? IdOf(string kind, string name);
}
