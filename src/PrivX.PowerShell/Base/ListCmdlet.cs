using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Paging;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Third step, for reading: streams lists. <c>-First</c>, <c>-Skip</c> and <c>-IncludeTotalCount</c> come from SupportsPaging; everything is the default.
/// </summary>
public abstract class ListCmdlet<T> : ConnectedCmdlet
{
    private protected ListCmdlet()
    {
    }

    /// <summary>A row as it is written; cmdlets that were asked for more than the object add it here.</summary>
    private protected virtual object? Shape(T item) => item;

    /// <summary>Writes a list that the server filters: it is asked only for the range wanted.</summary>
    private protected void WriteList<TQuery>(TQuery query, Func<TQuery, PagedList<T>> list)
        where TQuery : ListQuery
    {
        query.Skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        query.First = PagingParameters.First > long.MaxValue ? null : (long)PagingParameters.First;
        Bridge.Stream(
            list(query),
            page => WriteTotal(page.TotalCount),
            item =>
            {
                WriteObject(Shape(item));
                return true;
            });
    }

    /// <summary>Writes a list that is filtered on our side too: the range is counted among the rows that pass.</summary>
    private protected void WriteList<TRow>(PagedList<TRow> list, Func<TRow, bool> filter)
        where TRow : T
    {
        ulong skip = PagingParameters.Skip;
        ulong left = PagingParameters.First;

        // How many rows pass is known only at the end.
        WriteTotal(null);
        if (left == 0)
        {
            return;
        }

        Bridge.Stream(list, null, item =>
        {
            if (!filter(item))
            {
                return true;
            }

            if (skip > 0)
            {
                skip--;
                return true;
            }

            WriteObject(Shape(item));
            return --left > 0;
        });
    }

    /// <summary>Writes the objects that are named, or the whole list where none is.</summary>
    private protected void WriteNamedOrList<TRow, TQuery>(
        Noun<TRow> noun,
        ObjectReference<TRow>[]? named,
        TQuery order,
        Func<TQuery, PagedList<T>> list)
        where TRow : PrivXObject, T
        where TQuery : ListQuery
    {
        if (named is null)
        {
            WriteList(order, list);
            return;
        }

        ForEach(named, reference => WriteNamed(noun, reference, order));
    }

    /// <summary>
    /// Writes the objects that a reference means. An object or id is read from the server; a name is looked up; a pattern streams, once it is known
    /// that no object has exactly that name.
    /// </summary>
    private protected void WriteNamed<TRow>(Noun<TRow> noun, ObjectReference<TRow> reference, ListQuery? order = null)
        where TRow : PrivXObject, T
    {
        if (reference.IsPattern)
        {
            IReadOnlyList<TRow> exact = Run(token => Resolver.FindExactAsync(Client, noun, reference, token));
            if (exact.Count == 0)
            {
                WriteMatches(noun.FindKeyword(Client, reference.Name.Keyword, order ?? new ListQuery()), item => reference.Name.FitOf(noun.NameOf(item)), mayStream: noun.FindName is not null && !reference.Name.IsEscaped);
                return;
            }
        }

        if (reference.Object is { } given && noun.IdOf(given) is { } id)
        {
            WriteObject(Shape(Run(token => noun.Get(Client, id, token))));
            return;
        }

        foreach (TRow found in Run(token => Resolver.ResolveAsync(Client, noun, reference, token)))
        {
            WriteObject(Shape(found));
        }
    }

    /// <summary>Writes the rows of a list that a name means: those that have it, else those that it matches as a pattern.</summary>
    /// <param name="list">At least the rows that are meant.</param>
    /// <param name="fitOf">How a row fits the name; null where it does not.</param>
    /// <param name="mayStream">True where all that fits fits alike, so that the first row can be written before the last is seen.</param>
    private protected void WriteMatches<TRow>(PagedList<TRow> list, Func<TRow, NameFit?> fitOf, bool mayStream)
        where TRow : T
    {
        if (mayStream)
        {
            WriteList(list, item => fitOf(item) is not null);
            return;
        }

        var matches = new NameMatches<TRow>();
        Bridge.Stream(list, null, item =>
        {
            matches.Add(item, fitOf(item));
            return true;
        });
        WriteTotal(matches.Items.Count);
        foreach (TRow item in matches.Items.Skip((int)Math.Min(PagingParameters.Skip, int.MaxValue)).Take((int)Math.Min(PagingParameters.First, int.MaxValue)))
        {
            WriteObject(Shape(item));
        }
    }

    private void WriteTotal(long? count)
    {
        if (PagingParameters.IncludeTotalCount)
        {
            WriteObject(PagingParameters.NewTotalCount((ulong)(count ?? 0), count is null ? 0 : 1));
        }
    }
}
