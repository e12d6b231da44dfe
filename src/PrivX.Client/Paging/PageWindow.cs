using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Paging;

/// <summary>
/// The pages that are on their way: the next one, and while whoever reads is faster than the server some of those after it. They are asked for where they
/// will begin if nothing changes; as soon as something does, all but the next one are given up.
/// </summary>
/// <param name="start">Asks for the page that begins at an offset.</param>
/// <param name="now">A time that only goes forward, in any unit.</param>
internal sealed class PageWindow<T>(Func<long, PageFetch<T>> start, Func<long> now) : IAsyncDisposable
{
    private const int MostRequests = 4;

    private readonly Queue<PageFetch<T>> _pages = new();
    private int _requests = 1;
    private long _waited;
    private long _receivedAt;

    /// <summary>True where no page is on its way.</summary>
    public bool IsEmpty => _pages.Count == 0;

    /// <summary>Asks for the next page and those after it, as many at once as is good.</summary>
    public void Fill(PageCursor cursor) => Fill(cursor, _requests);

    /// <summary>Waits for the next page.</summary>
    /// <param name="cursor">Where it begins.</param>
    /// <param name="cancellationToken">The token of whoever reads.</param>
    public async Task<RawPage<T>> NextAsync(PageCursor cursor, CancellationToken cancellationToken)
    {
        // The first page after the first is not asked for before somebody wants it: to wait for that one tells nothing.
        long begun = now();
        if (!IsEmpty)
        {
            // More at once are of no use where the reader is at work most of the time, and take the processor from a server on the same machine.
            bool mostlyWaits = _waited >= begun - _receivedAt;
            _requests = !_pages.Peek().Received.IsCompleted ? Math.Min(MostRequests, _requests + (mostlyWaits ? 1 : 0))
                : _pages.All(page => page.Received.IsCompleted) ? Math.Max(1, _requests - 1)
                : _requests;
        }

        Fill(cursor);
        PageFetch<T> next = _pages.Peek();
        await ArriveAsync(next.Received, cancellationToken).ConfigureAwait(false);
        _receivedAt = now();
        _waited = _receivedAt - begun;

        // It is yet to be read; the server need not wait for that.
        Fill(cursor, _requests + 1);
        await ArriveAsync(next.Page, cancellationToken).ConfigureAwait(false);
        if (next.IsThrottled)
        {
            _requests = 1;
        }

        RawPage<T> page = await next.Page.ConfigureAwait(false);
        await _pages.Dequeue().DisposeAsync().ConfigureAwait(false);
        return page;
    }

    /// <summary>Gives up the pages that were asked for at other places than the list goes on at now.</summary>
    public async Task CorrectAsync(PageCursor cursor)
    {
        if (_pages.Count > 0 && (cursor.IsAtEnd || cursor.HasMoved || _pages.Peek().Offset != cursor.Offset))
        {
            _requests = 1;
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // All are ended before the first is waited for.
        PageFetch<T>[] pages = _pages.ToArray();
        _pages.Clear();
        await Task.WhenAll(pages.Select(page => page.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private void Fill(PageCursor cursor, int most)
    {
        if (_pages.Count == 0)
        {
            _pages.Enqueue(start(cursor.Offset));
        }

        // No further ahead than that: pages that wait to be read are held in memory.
        while (_pages.Count < most && _pages.Count(page => !page.Received.IsCompleted) < _requests && cursor.OffsetAfter(_pages.Count) is { } offset)
        {
            _pages.Enqueue(start(offset));
        }
    }

    private static async Task ArriveAsync(Task task, CancellationToken cancellationToken)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            // The page was fetched under a token of ours; who cancelled wants to see their own.
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }
}
