using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>A reference to an object of any noun, where only its id is wanted.</summary>
internal interface IObjectReference : IHandedIn
{
    /// <summary>The id, where the reference carries it; null where the server must be asked.</summary>
    string? KnownId { get; }

    /// <summary>The name, where the reference carries it, or as the server has it once the object was found.</summary>
    string? KnownName { get; }

    /// <summary>The id or name of the object that it lives in, where a row told it; null elsewhere.</summary>
    string? ParentText { get; }

    /// <summary>The service that objects of the kind are changed at, by its name in paths; null where they are not changed.</summary>
    string? Service { get; }

    /// <summary>Looks up in one request what is named by name in this reference and others of its kind, where the server can do that.</summary>
    Task ExpectAsync(PrivXClient client, IReadOnlyCollection<IObjectReference> all, CancellationToken token);

    /// <summary>Keeps the name of the object that was found.</summary>
    void Learn(string? name);

    /// <summary>From now on the text is an id or an exact name, never a pattern: it came from a row.</summary>
    void TakeLiterally();

    /// <summary>The id and the name of the one object meant.</summary>
    /// <param name="client">The client.</param>
    /// <param name="token">Ends the calls.</param>
    /// <param name="age">How old may be what the command knows of a name.</param>
    Task<(string Id, string? Name)> ResolveAsync(PrivXClient client, CancellationToken token, NameAge age = NameAge.Unchanged);
}
