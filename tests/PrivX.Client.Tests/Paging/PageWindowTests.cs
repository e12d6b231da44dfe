using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Paging;

/// <summary>How many pages are asked for at once. The server is this test: it answers when it is told to.</summary>
public sealed class PageWindowTests
{
    private readonly SessionContext _context = new(new BaseAddress(new Uri("https://privx.example.com")), "Tests/1.0", TimeSpan.Zero, new TestClock(), null);
    private readonly Lock _gate = new();
    private readonly List<(long Offset, TaskCompletionSource<ApiResponse> Response)> _open = [];
    private readonly List<long> _asked = [];
    private readonly List<long> _cancelled = [];
    private long _count = 40;
    private bool _isThrottled;

    // Each answer takes a while, and nothing else does.
    private long _time;

    [Fact]
    public async Task Who_reads_faster_than_the_server_has_four_requests_on_their_way_and_no_more()
    {
        Task<List<string>> reading = ReadAsync(new ListQuery());
        int[] most = [1, 1, 2, 3, 4, 4, 4];
        foreach (int expected in most)
        {
            Assert.Equal(expected, await OpenAsync(expected));
            Answer();
        }

        await AnswerRestAsync(reading);
        Assert.Equal(Rows(40), await reading);
        Assert.Equal(Enumerable.Range(0, 40).Select(offset => (long)offset), _asked);
        Assert.Empty(_cancelled);
    }

    [Fact]
    public async Task Who_reads_slowly_has_one_request_on_its_way()
    {
        await using IAsyncEnumerator<Page<string>> pages = List(new ListQuery()).ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        for (int page = 0; page < 20; page++)
        {
            ValueTask<bool> next = pages.MoveNextAsync();
            if (!next.IsCompleted)
            {
                Answer();
            }

            Assert.True(await next);

            // All that is on its way is there before the next page is wanted.
            while (Open > 0)
            {
                Answer();
            }

            Assert.InRange(_asked.Count, page + 1, page + 3);
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public async Task Nothing_is_asked_for_beyond_what_is_wanted(int first)
    {
        Task<List<string>> reading = ReadAsync(new ListQuery { First = first });
        await AnswerRestAsync(reading);
        Assert.Equal(Rows(first), await reading);
        Assert.Equal(first, _asked.Count);
    }

    [Fact]
    public async Task As_soon_as_the_count_moves_the_pages_ahead_are_given_up_and_it_begins_anew()
    {
        Task<List<string>> reading = ReadAsync(new ListQuery());
        for (int expected = 1, answered = 0; answered < 7; answered++)
        {
            await OpenAsync(expected);
            Answer();
            expected = answered == 0 ? 1 : Math.Min(4, expected + 1);
        }

        Assert.Equal(4, await OpenAsync(4));
        _count = 41;
        Answer();

        // The next one, and one ahead because the reader waits again.
        await UntilAsync(() => Cancelled >= 3 && Open == 2);
        await AnswerRestAsync(reading);
        Assert.Equal(Rows(41), await reading);
    }

    [Fact]
    public async Task A_server_that_gets_too_many_requests_gets_one_at_a_time_again()
    {
        Task<List<string>> reading = ReadAsync(new ListQuery());
        for (int expected = 1, answered = 0; answered < 7; answered++)
        {
            await OpenAsync(expected);
            Answer();
            expected = answered == 0 ? 1 : Math.Min(4, expected + 1);
        }

        Assert.Equal(4, await OpenAsync(4));
        _isThrottled = true;
        Answer();
        _isThrottled = false;
        await OpenAsync(3);
        long asked = _asked.Count;
        Answer();
        await OpenAsync(2);
        Assert.Equal(asked, _asked.Count);
        await AnswerRestAsync(reading);
        Assert.Equal(Rows(40), await reading);
    }

    private int Open
    {
        get
        {
            lock (_gate)
            {
                return _open.Count;
            }
        }
    }

    private int Cancelled
    {
        get
        {
            lock (_gate)
            {
                return _cancelled.Count;
            }
        }
    }

    private static string[] Rows(int count) => [.. Enumerable.Range(0, count).Select(row => row.ToString(CultureInfo.InvariantCulture))];

    private ListReader<string> List(ListQuery query)
    {
        var operation = new Operation("test", "list", "GET", "/test/api/v1/things", "28", RepeatClass.Safe) { List = new(ListStyle.Offset) };
        return new ListReader<string>(new ApiRequest(operation), query, true, new PageSizeCache(), null, ReceiveAsync, Read, () => Interlocked.Read(ref _time));
    }

    private async Task<List<string>> ReadAsync(ListQuery query)
    {
        var rows = new List<string>();
        await foreach (Page<string> page in List(query).ReadAsync(CancellationToken.None))
        {
            rows.AddRange(page.Items);
        }

        return rows;
    }

    private Task<ApiResponse> ReceiveAsync(ApiRequest request, CancellationToken token)
    {
        long offset = long.Parse(request.Query.Single(parameter => parameter.Key == "offset").Value!, CultureInfo.InvariantCulture);
        var response = new TaskCompletionSource<ApiResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _asked.Add(offset);
            _open.Add((offset, response));
        }

        token.Register(() =>
        {
            lock (_gate)
            {
                if (_open.RemoveAll(one => one.Offset == offset) > 0)
                {
                    _cancelled.Add(offset);
                }
            }

            response.TrySetCanceled(token);
        });
        return response.Task;
    }

    // Answers the request that was made first.
    private void Answer()
    {
        (long offset, TaskCompletionSource<ApiResponse> response) one;
        lock (_gate)
        {
            one = _open[0];
            _open.RemoveAt(0);
        }

        Interlocked.Increment(ref _time);
        var call = new CallContext(_context, Session.Request(), null) { WasThrottled = _isThrottled };
        one.response.SetResult(new ApiResponse(call, new HttpResponseMessage { ReasonPhrase = FormattableString.Invariant($"{one.offset}/{_count}") }));
    }

    // A row a page.
    private static RawPage<string> Read(ApiResponse response)
    {
        string[] parts = response.Message.ReasonPhrase!.Split('/');
        long count = long.Parse(parts[1], CultureInfo.InvariantCulture);
        return long.Parse(parts[0], CultureInfo.InvariantCulture) < count ? new([parts[0]], [parts[0]], 1, count) : new([], [], 0, count);
    }

    private async Task<int> OpenAsync(int expected)
    {
        // Which never takes long: the reader has nothing else to do.
        await UntilAsync(() => Open >= expected);
        return Open;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(1, patience.Token);
        }
    }

    private async Task AnswerRestAsync(Task reading)
    {
        while (!reading.IsCompleted)
        {
            if (Open > 0)
            {
                Answer();
            }
            else
            {
                await Task.WhenAny(reading, Task.Delay(1));
            }
        }
    }
}
