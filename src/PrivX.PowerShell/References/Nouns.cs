using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

/// <summary>
/// The nouns that parameters can mean: one property each, in one file a service. Each is made when it is first asked for, because it brings along
/// how its model is read and written: making all of them would take longer than the first Tab may.
/// </summary>
internal static partial class Nouns
{
    /// <summary>The noun of a model.</summary>
    public static Noun<T> Of<T>()
        where T : PrivXObject =>
        IdentityOf<T>() as Noun<T> ?? throw new InvalidOperationException($"{typeof(T).Name} cannot be found without more being known.");

    /// <summary>How objects of a model are told apart.</summary>
    public static NounIdentity<T> IdentityOf<T>()
        where T : PrivXObject => Known<T>.Identity;

    /// <summary>For nouns that the server cannot search: the whole list, in the order wanted, whatever part of what is found in it is wanted.</summary>
    private static Func<PrivXClient, string?, ListQuery, PagedList<T>> WholeList<T>(Func<PrivXClient, ListQuery, PagedList<T>> list) =>
        (client, _, range) => list(client, OrderOf(range));

    private static Func<PrivXClient, string, string?, ListQuery, PagedList<T>> WholeList<T>(Func<PrivXClient, string, ListQuery, PagedList<T>> list) =>
        (client, parentId, _, range) => list(client, parentId, OrderOf(range));

    private static ListQuery OrderOf(ListQuery range) => new() { SortKey = range.SortKey, Descending = range.Descending };

    /// <summary>For nouns that the server gives all at once, in another form than a list.</summary>
    private static PagedList<T> ListOf<T>(Func<CancellationToken, Task<IReadOnlyList<T>>> read)
        where T : PrivXObject
    {
        return new PagedList<T>(PagesAsync);

        async IAsyncEnumerable<Page<T>> PagesAsync([EnumeratorCancellation] CancellationToken token)
        {
            IReadOnlyList<T> items = await read(token).ConfigureAwait(false);
            yield return new Page<T>(items, items.Count, 0);
        }
    }

    private static class Known<T>
        where T : PrivXObject
    {
        public static NounIdentity<T> Identity { get; } = typeof(Nouns)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => typeof(NounIdentity<T>).IsAssignableFrom(property.PropertyType))
            .Select(property => (NounIdentity<T>)property.GetValue(null)!)
            .Single();
    }
}
