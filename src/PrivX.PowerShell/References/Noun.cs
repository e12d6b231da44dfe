using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

/// <summary>How objects of one noun are told apart, read and found by name; resolver, completers and cmdlets share it.</summary>
internal sealed class Noun<T>
    where T : PrivXObject
{
    /// <summary>The noun in words: <c>host</c>.</summary>
    public required string Name { get; init; }

    public required Func<T, string?> IdOf { get; init; }

    public required Func<T, string?> NameOf { get; init; }

    /// <summary>A word about the object for a completion's tool tip.</summary>
    public Func<T, string?>? CommentOf { get; init; }

    public required Func<PrivXClient, string, CancellationToken, Task<T>> Get { get; init; }

    /// <summary>The server's exact filter for a name; null where it has none.</summary>
    public Func<PrivXClient, string, PagedList<T>>? FindName { get; init; }

    /// <summary>The server's keyword search, or its whole list where it has no search; the result is filtered again on our side.</summary>
    public required Func<PrivXClient, string?, ListQuery, PagedList<T>> FindKeyword { get; init; }

    /// <summary>How the noun's model is written as JSON.</summary>
    public required JsonTypeInfo<T> Json { get; init; }

    /// <summary>Creates an object from JSON and gives its id; null for nouns that cannot be created.</summary>
    public Func<PrivXClient, byte[], CancellationToken, Task<string>>? Create { get; init; }

    /// <summary>Replaces an object by JSON; null for nouns that cannot be replaced.</summary>
    public Func<PrivXClient, string, byte[], CancellationToken, Task>? Replace { get; init; }

    /// <summary>Deletes an object by its id; null for nouns that cannot be deleted.</summary>
    public Func<PrivXClient, string, CancellationToken, Task>? Delete { get; init; }

    /// <summary>Name and id for a person, as ShouldProcess shows them.</summary>
    public string Describe(T value) => NameOf(value) is { Length: > 0 } name ? $"{name} ({IdOf(value)})" : IdOf(value) ?? Name;
}
