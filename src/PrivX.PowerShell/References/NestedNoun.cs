using System;
using PrivX.Client;

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

    /// <summary>The noun inside the parent with this id.</summary>
    public required Func<string, Noun<T>> In { get; init; }

    /// <summary>The id of the parent that a reference tells by itself.</summary>
    /// <exception cref="PrivXUsageException">It does not.</exception>
    public string NeedParentId(ObjectReference<T> reference) =>
        (reference.Object is { } given ? ParentIdOf(given) : reference.ParentText) is { Length: > 0 } id
            ? id
            : throw new PrivXUsageException("InvalidArgument", $"The {Name} '{reference}' does not tell where it belongs.")
            {
                Remedy = $"Name that with -{ParentParameter ?? ParentWord}, or pass the objects that the Get cmdlet writes.",
            };
}
