using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Paging;

/// <summary>Reads a list from its first page to its last, and says so when it could not.</summary>
internal sealed class ListReader<T>
    where T : notnull
{
    private const int BadRequest = 400;

    private readonly ApiRequest _request;
    private readonly ListQuery _query;
    private readonly bool _hasIdentity;
    private readonly LimitMemory _limits;
    private readonly ICallReporter? _reporter;
    private readonly Func<ApiRequest, CancellationToken, Task<RawPage<T>>> _fetch;

    public ListReader(
        ApiRequest request,
        ListQuery query,
        bool hasIdentity,
        LimitMemory limits,
        ICallReporter? reporter,
        Func<ApiRequest, CancellationToken, Task<RawPage<T>>> fetch)
    {
        if (query.Skip < 0 || query.First < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(query), "Skip and First must not be negative.");
        }

        _request = request;
        _query = query;
        _hasIdentity = hasIdentity;
        _limits = limits;
        _reporter = reporter;
        _fetch = fetch;
    }

    private string Name => $"The list {_request.Operation.Method} {_request.Operation.Path}";

    public IAsyncEnumerable<Page<T>> ReadAsync(CancellationToken cancellationToken)
    {
        // Each enumeration has its own state; a list can be read twice.
        var plan = new ListPlan(_request, _query);
        return plan.Rule.Style is ListStyle.Whole or ListStyle.LimitOnly ? ReadOnceAsync(plan, cancellationToken) : ReadPagesAsync(plan, cancellationToken);
    }

    private async IAsyncEnumerable<Page<T>> ReadOnceAsync(ListPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RawPage<T> page = await FetchFirstAsync(plan, cancellationToken).ConfigureAwait(false);
        if (plan.Rule.Style == ListStyle.LimitOnly && IsCut(page) && page.Count is { } count)
        {
            plan.AskFor(count);
            page = await FetchAgainAsync(plan, page, cancellationToken).ConfigureAwait(false);
        }

        if (IsCut(page))
        {
            Warn(page.Received, page.Count!.Value);
        }

        IEnumerable<T> rows = page.Rows.Skip((int)Math.Min(_query.Skip, int.MaxValue));
        if (_query.First is { } first)
        {
            rows = rows.Take((int)Math.Min(first, int.MaxValue));
        }

        yield return new Page<T>(rows.ToList(), page.Count ?? page.Received, _query.Skip);
    }

    private async IAsyncEnumerable<Page<T>> ReadPagesAsync(ListPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new PageCursor(Name, _query.Skip, _query.First, _hasIdentity);
        RawPage<T> raw = await FetchFirstAsync(plan, cancellationToken).ConfigureAwait(false);
        if (_query.First == 0)
        {
            // Nobody wants a row, but somebody may want the count.
            yield return new Page<T>([], raw.Count, _query.Skip);
            yield break;
        }

        long offset = cursor.Offset;
        List<T> rows = cursor.Advance(raw);
        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<RawPage<T>>? next = null;
        try
        {
            while (true)
            {
                if (cursor.IsAtEnd)
                {
                    WarnIfIncomplete(cursor);
                    yield return new Page<T>(rows, raw.Count, offset);
                    yield break;
                }

                if (rows.Count > 0 || next is null)
                {
                    yield return new Page<T>(rows, raw.Count, offset);
                }

                // Not before the first page was used up: often it is all that is wanted. After that one page is always on its way.
                next ??= _fetch(plan.Page(cursor.Offset), ahead.Token);
                offset = cursor.Offset;
                raw = await ReceiveAsync(next, cancellationToken).ConfigureAwait(false);
                rows = cursor.Advance(raw);
                next = cursor.IsAtEnd ? null : _fetch(plan.Page(cursor.Offset), ahead.Token);
            }
        }
        finally
        {
            if (next is not null)
            {
                await StopAsync(next, ahead).ConfigureAwait(false);
            }
        }
    }

    private static async Task<RawPage<T>> ReceiveAsync(Task<RawPage<T>> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            // The page was fetched under a token of ours; who cancelled wants to see their own.
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private static async Task StopAsync(Task<RawPage<T>> next, CancellationTokenSource ahead)
    {
        // Whoever reads has stopped, or has the real failure already: that of a page nobody asked for is no news.
        ahead.Cancel();
        try
        {
            await next.ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or PrivXException or ObjectDisposedException)
        {
            // See above.
        }
    }

    private async Task<RawPage<T>> FetchFirstAsync(ListPlan plan, CancellationToken cancellationToken)
    {
        if (plan.MayFallBack && _limits.IsRefused(_request.Operation))
        {
            plan.FallBack();
        }

        if (!plan.MayFallBack)
        {
            return await _fetch(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await _fetch(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        }
        catch (PrivXRequestException e) when (e.Status == BadRequest)
        {
            plan.FallBack();
        }

        RawPage<T> page = await _fetch(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        _limits.Refuse(_request.Operation);
        return page;
    }

    private async Task<RawPage<T>> FetchAgainAsync(ListPlan plan, RawPage<T> first, CancellationToken cancellationToken)
    {
        try
        {
            RawPage<T> again = await _fetch(plan.Page(0), cancellationToken).ConfigureAwait(false);
            return again.Received >= first.Received ? again : first;
        }
        catch (PrivXRequestException e) when (e.Status == BadRequest)
        {
            // The server does not give that many at once: what it gave stays, with a warning.
            return first;
        }
    }

    /// <summary>True when rows are missing that were wanted.</summary>
    private bool IsCut(RawPage<T> page) => page.Received < page.Count && !(page.Received >= _query.Skip + _query.First);

    private void WarnIfIncomplete(PageCursor cursor)
    {
        if (cursor.Missing is { } missing)
        {
            Warn(cursor.Given, cursor.Given + missing);
        }
        else if (cursor.IsBeyondCount)
        {
            _reporter?.Warning($"{Name} is perhaps not complete: received {Text.Count(cursor.Given)} rows, more than the {Text.Count(cursor.LastCount ?? 0)} that PrivX counts.");
        }
    }

    private void Warn(long received, long count) =>
        _reporter?.Warning($"{Name} is not complete: received {Text.Count(received)} of {Text.Count(count)} rows.");
}
