using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
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
    private readonly PageSizeCache _limits;
    private readonly ICallReporter? _reporter;
    private readonly Func<ApiRequest, CancellationToken, Task<ApiResponse>> _receive;
    private readonly Func<ApiResponse, RawPage<T>> _read;
    private readonly Func<long> _now;

    public ListReader(
        ApiRequest request,
        ListQuery query,
        bool hasIdentity,
        PageSizeCache limits,
        ICallReporter? reporter,
        Func<ApiRequest, CancellationToken, Task<ApiResponse>> receive,
        Func<ApiResponse, RawPage<T>> read,
        Func<long>? now = null)
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
        _receive = receive;
        _read = read;
        _now = now ?? Stopwatch.GetTimestamp;
    }

    private string Name => "The list of " + ListName.Of(_request);

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
        else if (IsCut(page) && !plan.Rule.IsCapped)
        {
            RawPage<T> again = await FetchAsync(plan.Page(0), cancellationToken).ConfigureAwait(false);
            page = again.Received >= page.Received ? again : page;
        }

        IEnumerable<T> rows = page.Rows.Skip((int)Math.Min(_query.Skip, int.MaxValue));
        if (_query.First is { } first)
        {
            rows = rows.Take((int)Math.Min(first, int.MaxValue));
        }

        yield return new Page<T>(rows.ToList(), page.Count ?? page.Received, _query.Skip);
        if (!IsCut(page))
        {
            yield break;
        }

        if (plan.Rule is { Style: ListStyle.Whole, IsCapped: false })
        {
            throw Incomplete(page.Received, page.Count!.Value);
        }

        // That such a list gives no more rows is documented.
        _reporter?.Warning($"{Name} is not complete: received {Text.Count(page.Received)} of {Text.Count(page.Count!.Value)} rows, and PrivX gives no more at once.");
    }

    private async IAsyncEnumerable<Page<T>> ReadPagesAsync(ListPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new PageCursor(Name, _query.Skip, _query.First, _hasIdentity);
        RawPage<T> raw = await FetchFirstAsync(plan, cancellationToken).ConfigureAwait(false);
        Page<T>? page = Take(cursor, raw, plan);
        bool isAskedAgain = false;
        var window = new PageWindow<T>(offset => new PageFetch<T>(plan.Page(offset), offset, _receive, _read, cancellationToken), _now);
        await using ConfiguredAsyncDisposable given = window.ConfigureAwait(false);
        while (true)
        {
            if (cursor.IsAtEnd)
            {
                if (cursor.Missing is null || isAskedAgain)
                {
                    yield return page;
                    RefuseIncomplete(cursor);
                    yield break;
                }

                isAskedAgain = true;
                cursor.ReadOn();
            }

            if (page.Items.Count > 0 || window.IsEmpty)
            {
                yield return page;
            }

            // Used up: nothing here keeps its rows while those of the next are made.
            page = null;
            page = Take(cursor, await window.NextAsync(cursor, cancellationToken).ConfigureAwait(false), plan);
            await window.CorrectAsync(cursor).ConfigureAwait(false);
            if (!cursor.IsAtEnd)
            {
                // Not before the first page was used up: often it is all that is wanted. After that one request is always on its way.
                window.Fill(cursor);
            }
        }
    }

    private static Page<T> Take(PageCursor cursor, RawPage<T> raw, ListPlan plan)
    {
        long offset = cursor.Offset;
        return new Page<T>(cursor.Advance(raw, plan.Limit), raw.Count, offset);
    }

    private async Task<RawPage<T>> FetchAsync(ApiRequest page, CancellationToken cancellationToken) =>
        _read(await _receive(page, cancellationToken).ConfigureAwait(false));

    private async Task<RawPage<T>> FetchFirstAsync(ListPlan plan, CancellationToken cancellationToken)
    {
        if (plan.MayFallBack && _limits.IsRefused(_request.Operation))
        {
            plan.FallBack();
        }

        if (!plan.MayFallBack)
        {
            return await FetchAsync(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await FetchAsync(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        }
        catch (PrivXRequestException e) when (e.Status == BadRequest)
        {
            plan.FallBack();
        }

        RawPage<T> page = await FetchAsync(plan.Page(_query.Skip), cancellationToken).ConfigureAwait(false);
        _limits.Refuse(_request.Operation);
        return page;
    }

    private async Task<RawPage<T>> FetchAgainAsync(ListPlan plan, RawPage<T> first, CancellationToken cancellationToken)
    {
        try
        {
            RawPage<T> again = await FetchAsync(plan.Page(0), cancellationToken).ConfigureAwait(false);
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

    private void RefuseIncomplete(PageCursor cursor)
    {
        if (cursor.Swapped is > 0 and { } swapped)
        {
            throw new PrivXListException(
                $"{Name} is not complete: rows with equal sort keys changed places while it was read, {Text.Count(swapped)} of {Text.Count(cursor.Given)} may have come twice and others not at all.")
            {
                Remedy = "Read it in shorter spans of time, or sort it by a key that differs from row to row.",
            };
        }

        if (cursor.Missing is { } missing)
        {
            throw Incomplete(cursor.Given, cursor.Given + missing);
        }
    }

    private PrivXListException Incomplete(long received, long count) =>
        new($"{Name} is not complete: received {Text.Count(received)} of {Text.Count(count)} rows, also when asked once more.")
        {
            Remedy = "Read it again: rows may have moved while it was read. If it stays so, PrivX counts rows that it does not give.",
        };
}
