using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Replacing;
using PrivX.Common;

namespace PrivX.PowerShell.References;

/// <summary>How objects of one noun are told apart, read and found by name; resolver, completers and cmdlets share it.</summary>
internal sealed class Noun<T> : NounIdentity<T>, IReplacedObject<T>
    where T : PrivXObject
{
    public Noun()
    {
    }

    /// <summary>The same noun, where its objects are reached in another way.</summary>
    [SetsRequiredMembers]
    public Noun(
        NounIdentity<T> same,
        JsonTypeInfo<T> json,
        Func<PrivXClient, string?, ListQuery, PagedList<T>> findKeyword,
        Func<PrivXClient, string, CancellationToken, Task<T>>? get = null)
        : base(same)
    {
        Json = json;
        FindKeyword = findKeyword;
        if (get is not null)
        {
            Get = get;
        }
    }

    /// <summary>Reads an object by its id: by the call that is set here, else, for what the server only lists, from the list.</summary>
    public Func<PrivXClient, string, CancellationToken, Task<T>> Get
    {
        get => field ?? GetFromListAsync;
        init;
    }

    /// <summary>The server's exact filter for a name; null where it has none.</summary>
    public Func<PrivXClient, string, PagedList<T>>? FindName { get => field ?? (FindNames is { } find ? (client, name) => find(client, [name]) : null); init; }

    /// <summary>The server's exact filter for several names at once; null where it has none.</summary>
    public Func<PrivXClient, string[], PagedList<T>>? FindNames { get; init; }

    /// <summary>True where the list of all gives an object as a look-up gives it.</summary>
    public bool IsListedAsFound { get => field || FindName is null; init; }

    /// <summary>The server's keyword search, or its whole list where it has no search; the result is filtered again on our side.</summary>
    public required Func<PrivXClient, string?, ListQuery, PagedList<T>> FindKeyword { get; init; }

    /// <summary>How the noun's model is written as JSON.</summary>
    public required JsonTypeInfo<T> Json { get; init; }

    /// <summary>Creates an object and gives its id; null for nouns that cannot be created.</summary>
    public Func<PrivXClient, RequestBody, CancellationToken, Task<string>>? Create { get; init; }

    /// <summary>Replaces the object with an id; null for nouns that cannot be replaced.</summary>
    public Func<PrivXClient, string, RequestBody, CancellationToken, Task>? Replace { get; init; }

    /// <summary>Model of what <see cref="Replace"/> sends, where that is not the object itself but some of its members.</summary>
    public Type? ReplacementModel { get; init; }

    /// <summary>Deletes the object with an id; null for nouns that cannot be deleted.</summary>
    public Func<PrivXClient, string, CancellationToken, Task>? Delete { get; init; }

    /// <summary>The service that objects are changed at, by its name in paths; null where they are not changed.</summary>
    public string? Service
    {
        get => field ?? (Create is null && Replace is null && Delete is null ? null : ((IServiceJson)Json.OriginatingResolver!).Service);
        init;
    }

    /// <summary>Id of what the noun is nested in; null where it is not.</summary>
    public string? ParentId { get; init; }

    /// <summary>How an object fits a reference; null where it does not. Not all ids look like one.</summary>
    public NameFit? FitOf(T item, ObjectReference<T> reference) => IdOf(item) == reference.Text ? NameFit.Exact : reference.Name.FitOf(NameOf(item));

    private async Task<T> GetFromListAsync(PrivXClient client, string id, CancellationToken token)
    {
        await foreach (T item in FindKeyword(client, null, new ListQuery()).WithCancellation(token).ConfigureAwait(false))
        {
            if (string.Equals(IdOf(item), id, StringComparison.OrdinalIgnoreCase))
            {
                return item;
            }
        }

        throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no {Name} {id}, or you may not see it.");
    }

    /// <summary>Refuses an id that is chosen for a new object and that no path can carry: the object would be there, and nobody could reach it.</summary>
    /// <param name="id">The id; null where the server chooses it.</param>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>.</exception>
    public void RefuseUnreachable(string? id)
    {
        if (id is not null && !RoutePath.Takes(id))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{id}' cannot be the name of a {Name}: in the path of a request it would lead elsewhere. Nothing was sent.")
            {
                Remedy = "Choose a name that is not empty and has no part '.' or '..'.",
            };
        }
    }

    /// <summary>Creates an object from JSON and gives its id.</summary>
    public Task<string> CreateAsync(PrivXClient client, byte[] json, CancellationToken token) => Create!(client, ObjectBody.Json(json, typeof(T)), token);

    /// <summary>Replaces an object by JSON.</summary>
    public Task ReplaceAsync(PrivXClient client, string id, byte[] json, CancellationToken token) =>
        Replace!(client, id, ObjectBody.Json(json, ReplacementModel ?? typeof(T)), token);

    Task<T> IReplacedObject<T>.ReadAsync(PrivXClient client, string id, CancellationToken token) => Get(client, id, token);

    /// <summary>Deletes an object.</summary>
    public Task DeleteAsync(PrivXClient client, string id, CancellationToken token) => Delete!(client, id, token);
}
