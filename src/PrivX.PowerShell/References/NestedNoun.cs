using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Auth;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.PowerShell.References;

/// <summary>
/// A noun whose objects live inside an object of another: authorized keys of a user, accounts of a target domain. Inside a given parent it is a
/// noun as all others. Its model has a member for the parent's id, which the client fills in where the server does not.
/// </summary>
internal sealed class NestedNoun<T> : NounIdentity<T>
    where T : PrivXObject
{
    /// <summary>The noun of the parent, as in the names of cmdlets: a row tells the parent's id in the property of this name and <c>Id</c>.</summary>
    public required string ParentWord { get; init; }

    /// <summary>The parameter by which cmdlets take the parent, where it is not called as the noun.</summary>
    public string? ParentParameter { get; init; }

    /// <summary>The parent's id, where the object knows it.</summary>
    public required Func<T, string?> ParentIdOf { get; init; }

    /// <summary>How the noun's model is written as JSON.</summary>
    public required JsonTypeInfo<T> Json { get; init; }

    /// <summary>Reads an object by its parent's id and its own; null where the server only lists them.</summary>
    public Func<PrivXClient, string, string, CancellationToken, Task<T>>? Get { get; init; }

    /// <summary>The server's keyword search inside a parent, or its whole list where it has no search.</summary>
    public required Func<PrivXClient, string, string?, ListQuery, PagedList<T>> FindKeyword { get; init; }

    /// <summary>Creates an object in a parent and gives its id; null for nouns that cannot be created.</summary>
    public Func<PrivXClient, string, RequestBody, CancellationToken, Task<string>>? Create { get; init; }

    /// <summary>Replaces an object by its parent's id and its own; null for nouns that cannot be replaced.</summary>
    public Func<PrivXClient, string, string, RequestBody, CancellationToken, Task>? Replace { get; init; }

    /// <summary>Model of what <see cref="Replace"/> sends, where that is not the object itself but some of its members.</summary>
    public Type? ReplacementModel { get; init; }

    /// <summary>Deletes an object by its parent's id and its own; null for nouns that cannot be deleted.</summary>
    public Func<PrivXClient, string, string, CancellationToken, Task>? Delete { get; init; }

    /// <summary>For what lives inside of users: the noun inside of the caller, reached without his id and with less permission.</summary>
    public Func<Noun<T>>? Own { get; init; }

    /// <summary>The noun inside the parent with this id. What was read as the caller's own tells his id as the API's word for him.</summary>
    public Noun<T> In(string parentId) => parentId == AuthClient.CurrentUser && Own is { } own
        ? own()
        : new(
            this,
            Json,
            (client, keyword, range) => FindKeyword(client, parentId, keyword, range),
            Get is { } get ? (client, id, token) => get(client, parentId, id, token) : null)
        {
            Create = Create is { } create ? (client, body, token) => create(client, parentId, body, token) : null,
            Replace = Replace is { } replace ? (client, id, body, token) => replace(client, parentId, id, body, token) : null,
            ReplacementModel = ReplacementModel,
            Delete = Delete is { } delete ? (client, id, token) => delete(client, parentId, id, token) : null,
            ParentId = parentId,
        };

    /// <summary>The id of the parent that a reference tells by itself.</summary>
    /// <exception cref="PrivXUsageException">It does not.</exception>
    public string NeedParentId(ObjectReference<T> reference) =>
        (reference.Object is { } given ? ParentIdOf(given) : reference.ParentText) is { Length: > 0 } id
            ? id
            : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The {Name} '{reference}' does not tell where it belongs.")
            {
                Remedy = $"Name that with -{ParentParameter ?? ParentWord}, or pass the objects that the Get cmdlet writes.",
            };
}
