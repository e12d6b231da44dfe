using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// How objects of one noun are told apart. Enough for nouns that the server reads and finds in no way of their own, such as login sessions;
/// see <see cref="Noun{T}"/> and <see cref="NestedNoun{T}"/> for the others.
/// </summary>
internal class NounIdentity<T>
    where T : PrivXObject
{
    public NounIdentity()
    {
    }

    /// <summary>The same noun, where its objects are reached in another way.</summary>
    [SetsRequiredMembers]
    private protected NounIdentity(NounIdentity<T> same)
    {
        Name = same.Name;
        Plural = same.Plural;
        IdOf = same.IdOf;
        NameOf = same.NameOf;
        CommentOf = same.CommentOf;
        OtherNamesOf = same.OtherNamesOf;
        TypeName = same.TypeName;
        RelatedTypes = same.RelatedTypes;
        IdProperty = same.IdProperty;
        TakesWildcards = same.TakesWildcards;
        IsId = same.IsId;
        TellApartAsync = same.TellApartAsync;
    }

    /// <summary>The noun in words: <c>host</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Several of them in words: <c>hosts</c>.</summary>
    public string Plural { get => field.Length == 0 ? PluralOf(Name) : field; init; } = string.Empty;

    public required Func<T, string?> IdOf { get; init; }

    public required Func<T, string?> NameOf { get; init; }

    /// <summary>Names that a person may call the object by besides, such as the display name of a user. They find nothing: two may have the same, and who has it may choose it.</summary>
    public Func<T, IEnumerable<string?>> OtherNamesOf { get; init; } = static _ => [];

    /// <summary>A word about the object for a completion's tool tip.</summary>
    public Func<T, string?>? CommentOf { get; init; }

    /// <summary>The noun as in the names of cmdlets: a row tells the id in the property of this name and <c>Id</c>.</summary>
    public string TypeName { get; init; } = typeof(T).Name;

    /// <summary>Models of other nouns that name an object of this one by Id and Name; those called <c>&lt;TypeName&gt;Handle</c> do anyway.</summary>
    public string[] RelatedTypes { get; init; } = [];

    /// <summary>The model's property that holds the id; objects from jobs and handles tell the id in it.</summary>
    public string IdProperty { get; init; } = "Id";

    /// <summary>False where the server cannot list what a wildcard would match: its characters stand for themselves.</summary>
    public bool TakesWildcards { get; init; } = true;

    /// <summary>Whether a text is an id, as opposed to a name. Most ids are GUIDs.</summary>
    public Func<string, bool> IsId { get; init; } = static text => Guid.TryParse(text, out _) && text.Trim().Length == text.Length;

    /// <summary>Words that tell objects of the same name apart for a person; null where only the id does.</summary>
    public Func<PrivXClient, T, CancellationToken, Task<string?>>? TellApartAsync { get; init; }

    /// <summary>Name and id for a person, as ShouldProcess shows them.</summary>
    public string Describe(T value) => NameOf(value) is { Length: > 0 } name && name != IdOf(value) ? $"{name} ({IdOf(value)})" : IdOf(value) ?? Name;

    /// <summary>The id of an object that must be on the server.</summary>
    /// <exception cref="PrivXUsageException">It has none.</exception>
    public string NeedId(T value) => IdOf(value) is { Length: > 0 } id
        ? id
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The {Name} given has no id: it was never on the server.");

    private static string PluralOf(string name) =>
        name.EndsWith("s", StringComparison.Ordinal) ? name + "es"
        : name.EndsWith("cy", StringComparison.Ordinal) || name.EndsWith("ty", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) + "ies"
        : name + "s";
}
