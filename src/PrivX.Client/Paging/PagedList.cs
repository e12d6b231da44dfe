using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Paging;

/// <summary>
/// A list on the server, read page by page as it is enumerated; no request is made before. Complete or loud: it ends with all rows,
/// or with an exception, or after telling the call's reporter what is missing.
/// </summary>
/// <typeparam name="T">What the rows are.</typeparam>
public sealed class PagedList<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, IAsyncEnumerable<Page<T>>> _pages;

    internal PagedList(Func<CancellationToken, IAsyncEnumerable<Page<T>>> pages)
    {
        _pages = pages;
    }

    /// <summary>The list a page at a time.</summary>
    /// <param name="cancellationToken">Ends the request under way.</param>
    public IAsyncEnumerable<Page<T>> AsPages(CancellationToken cancellationToken = default) => _pages(cancellationToken);

    /// <summary>The list a row at a time.</summary>
    /// <param name="cancellationToken">Ends the request under way.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in _pages(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>The same list, with something added to each row as it is read, such as the id of what it is listed for.</summary>
    internal PagedList<T> With(Action<T> add) => WithAsync((rows, _) =>
    {
        foreach (T row in rows)
        {
            add(row);
        }

        return Task.CompletedTask;
    });

    /// <summary>The same list, with something done about the rows of each page before they are given.</summary>
    internal PagedList<T> WithAsync(Func<IReadOnlyList<T>, CancellationToken, Task> prepare) => new(token => PrepareAsync(prepare, token));

    private async IAsyncEnumerable<Page<T>> PrepareAsync(Func<IReadOnlyList<T>, CancellationToken, Task> prepare, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Page<T> page in _pages(cancellationToken).ConfigureAwait(false))
        {
            await prepare(page.Items, cancellationToken).ConfigureAwait(false);
            yield return page;
        }
    }
}
