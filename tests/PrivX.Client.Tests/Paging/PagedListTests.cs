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
using PrivX.Common;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Paging;

public sealed class PagedListTests
{
    private static readonly ListRule Undocumented = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" };

    [Theory]
    [InlineData(0, 0, "offset=0&limit=1000&sortkey=id&sortdir=ASC")]
    [InlineData(0, 1000, "offset=0&limit=1000&sortkey=id&sortdir=ASC")]
    [InlineData(0, 100, "offset=0&limit=100&sortkey=id&sortdir=ASC")]
    public async Task A_page_is_asked_for_with_the_documented_maximum_else_a_thousand(int defaultLimit, int maximum, string expected)
    {
        var list = new FakeList(3);
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> rows = await Session.ReadAsync(List(session, new ListRule(ListStyle.Offset) { DefaultLimit = defaultLimit, MaximumLimit = maximum, UniqueSortKey = "id" }));
        Assert.Equal(3, rows.Count);
        Assert.Equal([expected], list.Requests);
    }

    [Fact]
    public async Task Query_and_content_go_with_every_page()
    {
        var list = new FakeList(5, largestPage: 2);
        using Session session = await Session.ConnectAsync(list.Server);
        var operation = new Operation("test", "search", "POST", "/test/api/v1/search", "28", RepeatClass.Safe) { List = Undocumented with { LowerCaseDirection = true } };
        var request = new ApiRequest(operation) { Query = [new("filter", "a b")], Body = RequestBody.Json("{\"keywords\":\"k\"}"u8.ToArray()) };
        await Session.ReadAsync(session.Api.List(request, new ListQuery { SortKey = "name", Descending = true, PageSize = 7 }, HostStoreJson.Default.Host, host => host.Id));
        Assert.Equal(
            [
                "filter=a%20b&offset=0&limit=7&sortkey=name&sortdir=desc",
                "filter=a%20b&offset=2&limit=7&sortkey=name&sortdir=desc",
                "filter=a%20b&offset=4&limit=7&sortkey=name&sortdir=desc",
            ],
            list.Requests);
        Assert.All(list.Server.Sent, sent => Assert.Equal("{\"keywords\":\"k\"}", sent.Body));
    }

    [Fact]
    public async Task Paging_goes_into_the_body_where_the_operation_wants_it()
    {
        var server = new FakeServer().Respond("""{"count":2,"items":[{"id":"a"}]}""").Respond("""{"count":2,"items":[{"id":"b"}]}""");
        using Session session = await Session.ConnectAsync(server);
        var operation = new Operation("test", "search", "POST", "/test/api/v1/search", "28", RepeatClass.Safe) { List = new(ListStyle.OffsetInBody) { MaximumLimit = 50 } };
        var request = new ApiRequest(operation) { Body = RequestBody.Json("""{"offset":1,"keywords":"k","limit":3,"sortkey":"x","sortdir":"DESC"}"""u8.ToArray()) };
        Assert.Equal(2, (await Session.ReadAsync(session.Api.List(request, new ListQuery { SortKey = "name" }, HostStoreJson.Default.Host, host => host.Id))).Count);
        Assert.Equal(
            ["""{"keywords":"k","offset":0,"limit":50,"sortkey":"name","sortdir":"ASC"}""", """{"keywords":"k","offset":1,"limit":50,"sortkey":"name","sortdir":"ASC"}"""],
            server.Sent.Select(sent => sent.Body));
        Assert.All(server.Sent, sent => Assert.Equal(string.Empty, sent.Query));
    }

    [Fact]
    public async Task A_refused_limit_falls_back_once_and_is_remembered()
    {
        var list = new FakeList(120) { LimitRefusedAbove = 50 };
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(120, (await Session.ReadAsync(List(session))).Count);
        Assert.Equal(["1000", "50", "50", "50"], list.Server.Sent.Select(sent => sent.Parameter("limit")));
        await Session.ReadAsync(List(session));
        Assert.DoesNotContain(list.Server.Sent.Skip(4), sent => sent.Parameter("limit") == "1000");
    }

    [Fact]
    public async Task What_is_remembered_of_a_list_does_not_change_what_the_caller_asks_for()
    {
        var list = new FakeList(120) { LimitRefusedAbove = 50 };
        using Session session = await Session.ConnectAsync(list.Server);
        await Session.ReadAsync(List(session));
        await Session.ReadAsync(List(session, query: new ListQuery { PageSize = 20 }));
        Assert.Equal("20", list.Server.Sent[^1].Parameter("limit"));
    }

    [Fact]
    public async Task Where_no_other_limit_is_known_the_server_is_left_to_choose_it()
    {
        var list = new FakeList(3) { LimitRefusedAbove = 50 };
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(3, (await Session.ReadAsync(List(session, new ListRule(ListStyle.Offset) { UniqueSortKey = "id" }))).Count);
        Assert.Equal(["offset=0&limit=1000&sortkey=id&sortdir=ASC", "offset=0&sortkey=id&sortdir=ASC"], list.Requests);
    }

    [Fact]
    public async Task From_high_to_low_needs_no_key()
    {
        var list = new FakeList(3);
        using Session session = await Session.ConnectAsync(list.Server);
        await Session.ReadAsync(List(session, new ListRule(ListStyle.Offset), new ListQuery { Descending = true }));
        Assert.Equal(["offset=0&limit=1000&sortdir=DESC"], list.Requests);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, -1)]
    public async Task Nobody_can_want_less_than_nothing(int skip, int? first)
    {
        using Session session = await Session.ConnectAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => List(session, query: new ListQuery { Skip = skip, First = first }));
    }

    [Theory]
    [InlineData("Offset", 50)]
    [InlineData("Offset", 10)]
    [InlineData("Whole", null)]
    public async Task What_was_no_guess_is_not_asked_for_again(string style, int? first)
    {
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}", 400)) };
        using Session session = await Session.ConnectAsync(server);
        await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session, Undocumented with { Style = Enum.Parse<ListStyle>(style) }, new ListQuery { First = first })));
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task Only_a_bad_request_is_taken_for_the_limits_fault()
    {
        var server = new FakeServer().Respond(403);
        using Session session = await Session.ConnectAsync(server);
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session)));
        Assert.Equal(403, exception.Status);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task Refused_for_another_reason_the_list_fails()
    {
        var list = new FakeList(120) { LimitRefusedAbove = 0 };
        using Session session = await Session.ConnectAsync(list.Server);
        await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session)));
        Assert.Equal(2, list.Server.Sent.Count);
    }

    [Fact]
    public async Task A_documented_limit_or_the_callers_own_is_no_guess()
    {
        var list = new FakeList(120) { LimitRefusedAbove = 0 };
        using Session session = await Session.ConnectAsync(list.Server);
        await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session, Undocumented with { MaximumLimit = 100 })));
        await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session, Undocumented, new ListQuery { PageSize = 500 })));
        Assert.Equal(2, list.Server.Sent.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(999)]
    public async Task Short_pages_do_not_end_a_list(int rows)
    {
        var list = new FakeList(rows, largestPage: 10);
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> read = await Session.ReadAsync(List(session));
        Assert.Equal(Enumerable.Range(0, rows).Select(FakeList.Id), read.Select(row => row.Id));
        Assert.Equal(Math.Max(1, (rows + 9) / 10), list.Server.Sent.Count);
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task A_bare_array_is_read_until_a_page_is_empty()
    {
        var list = new FakeList(25, largestPage: 10) { BareArray = true };
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(25, (await Session.ReadAsync(List(session))).Count);
        Assert.Equal(["0", "10", "20", "25"], list.Offsets);
    }

    [Fact]
    public async Task First_and_skip_ask_for_no_more_than_wanted()
    {
        var list = new FakeList(100);
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> rows = await Session.ReadAsync(List(session, query: new ListQuery { Skip = 30, First = 5 }));
        Assert.Equal(Enumerable.Range(30, 5).Select(FakeList.Id), rows.Select(row => row.Id));
        Assert.Equal(["offset=30&limit=5&sortkey=id&sortdir=ASC"], list.Requests);
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task First_and_skip_count_rows_not_pages()
    {
        var list = new FakeList(100, largestPage: 10);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal([FakeList.Id(0)], (await Session.ReadAsync(List(session, query: new ListQuery { First = 1 }))).Select(row => row.Id));
        Assert.Equal(Enumerable.Range(30, 25).Select(FakeList.Id), (await Session.ReadAsync(List(session, query: new ListQuery { Skip = 30, First = 25 }))).Select(row => row.Id));
        Assert.Equal(["0", "30", "40", "50"], list.Offsets);
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task First_zero_gives_the_count_and_no_row()
    {
        var list = new FakeList(100);
        using Session session = await Session.ConnectAsync(list.Server);
        List<Page<Host>> pages = await Session.ReadAsync(List(session, query: new ListQuery { First = 0 }).AsPages());
        Assert.Equal((100L, 0), (pages.Single().TotalCount!.Value, pages.Single().Items.Count));
        Assert.Equal("1", list.Server.Sent.Single().Parameter("limit"));
    }

    [Fact]
    public async Task Skipped_past_the_end_there_is_nothing_and_nothing_missing()
    {
        var list = new FakeList(10);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Empty(await Session.ReadAsync(List(session, query: new ListQuery { Skip = 50 })));
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task No_request_is_made_before_somebody_reads_and_the_second_page_only_when_asked_for()
    {
        var list = new FakeList(50, largestPage: 10);
        using Session session = await Session.ConnectAsync(list.Server);
        PagedList<Host> hosts = List(session);
        Assert.Empty(list.Server.Sent);
        IAsyncEnumerator<Page<Host>> pages = hosts.AsPages().GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());
        Assert.Single(list.Server.Sent);
        Assert.True(await pages.MoveNextAsync());

        // The third is on its way already; waited for by the end of the enumeration.
        await pages.DisposeAsync();
        Assert.InRange(list.Server.Sent.Count, 2, 3);
    }

    [Fact]
    public async Task A_page_on_its_way_is_cancelled_when_reading_stops()
    {
        var third = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new FakeServer().Respond("""{"count":3,"items":[{"id":"a"}]}""").Respond("""{"count":3,"items":[{"id":"b"}]}""").RespondAsync(async (_, token) =>
        {
            arrived.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException)
            {
                third.SetResult(true);
                throw;
            }

            throw new InvalidOperationException();
        });
        using Session session = await Session.ConnectAsync(server);
        await foreach (Host host in List(session))
        {
            if (host.Id == "b")
            {
                await arrived.Task;
                break;
            }
        }

        Assert.True(await third.Task);
    }

    [Fact]
    public async Task While_somebody_waits_the_page_after_the_next_is_asked_for_before_the_next_is_read()
    {
        var asked = new List<string?>();
        var third = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<ApiResponse> ReceiveAsync(ApiRequest page, CancellationToken token)
        {
            asked.Add(page.Query.Single(parameter => parameter.Key == "offset").Value);
            var response = new HttpResponseMessage { ReasonPhrase = asked.Count.ToString(CultureInfo.InvariantCulture) };
            if (asked.Count == 3)
            {
                third.SetResult();
            }

            return Task.FromResult(new ApiResponse(null!, response));
        }

        RawPage<string> Read(ApiResponse response)
        {
            int page = int.Parse(response.Message.ReasonPhrase!, CultureInfo.InvariantCulture);
            Assert.True(page != 2 || third.Task.Wait(TimeSpan.FromSeconds(30)));
            return new RawPage<string>([$"row {page}"], [$"{page}"], 1, 3);
        }

        var operation = new Operation("test", "list", "GET", "/test/api/v1/things", "28", RepeatClass.Safe) { List = Undocumented };
        var list = new ListReader<string>(new ApiRequest(operation), new ListQuery(), true, new PageSizeCache(), null, ReceiveAsync, Read);
        var rows = new List<string>();
        await foreach (Page<string> page in list.ReadAsync(CancellationToken.None))
        {
            rows.AddRange(page.Items);
        }

        Assert.Equal(["row 1", "row 2", "row 3"], rows);
        Assert.Equal(["0", "1", "2"], asked);
    }

    [Fact]
    public async Task Pages_that_become_shorter_or_longer_than_expected_cost_no_row()
    {
        var list = new FakeList(100, largestPage: 10) { Before = (number, self) => self.LargestPage = number % 3 == 0 ? 4 : 10 };
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> rows = await Session.ReadAsync(List(session));
        Assert.Equal(Enumerable.Range(0, 100).Select(FakeList.Id), rows.Select(host => host.Id));
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task One_request_at_a_time_is_on_its_way()
    {
        var asked = new List<string?>();
        var second = new TaskCompletionSource<ApiResponse>();
        Task<ApiResponse> ReceiveAsync(ApiRequest page, CancellationToken token)
        {
            asked.Add(page.Query.Single(parameter => parameter.Key == "offset").Value);
            return asked.Count == 2 ? second.Task : Task.FromResult(new ApiResponse(null!, new HttpResponseMessage()));
        }

        var operation = new Operation("test", "list", "GET", "/test/api/v1/things", "28", RepeatClass.Safe) { List = Undocumented };
        var list = new ListReader<string>(new ApiRequest(operation), new ListQuery(), false, new PageSizeCache(), null, ReceiveAsync, _ => new RawPage<string>(["a"], [$"{asked.Count}"], 1, 3));
        await using IAsyncEnumerator<Page<string>> pages = list.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(["0"], asked);
        ValueTask<bool> next = pages.MoveNextAsync();
        Assert.Equal(["0", "1"], asked);
        second.SetResult(new ApiResponse(null!, new HttpResponseMessage()));
        Assert.True(await next);
        Assert.Equal(["0", "1", "2"], asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_asked_for_in_vain_is_cancelled(bool broken)
    {
        // The second is not as long as the first, or cannot be read: the third was asked for at the wrong place, or for nothing.
        var third = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<ApiResponse> ReceiveAsync(ApiRequest page, CancellationToken token)
        {
            string offset = page.Query.Single(parameter => parameter.Key == "offset").Value!;
            if (offset == "4")
            {
                third.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                catch (OperationCanceledException)
                {
                    cancelled.SetResult();
                    throw;
                }
            }

            return new ApiResponse(null!, new HttpResponseMessage { ReasonPhrase = offset });
        }

        RawPage<string> Read(ApiResponse response)
        {
            switch (response.Message.ReasonPhrase)
            {
                case "0":
                    return new(["a", "b"], ["a", "b"], 2, 6);
                case "2":
                    Assert.True(third.Task.Wait(TimeSpan.FromSeconds(30)));
                    return broken ? throw new PrivXResponseException("x.") : new(["c"], ["c"], 1, 6);
                default:
                    return new(["d", "e", "f"], ["d", "e", "f"], 3, 6);
            }
        }

        var operation = new Operation("test", "list", "GET", "/test/api/v1/things", "28", RepeatClass.Safe) { List = Undocumented };
        var list = new ListReader<string>(new ApiRequest(operation), new ListQuery(), true, new PageSizeCache(), null, ReceiveAsync, Read);
        var rows = new List<string>();
        try
        {
            await foreach (Page<string> page in list.ReadAsync(CancellationToken.None))
            {
                rows.AddRange(page.Items);
            }

            Assert.False(broken);
        }
        catch (PrivXResponseException)
        {
            Assert.True(broken);
        }

        Assert.True(cancelled.Task.IsCompleted);
        Assert.Equal(broken ? ["a", "b"] : ["a", "b", "c", "d", "e", "f"], rows);
    }

    [Fact]
    public async Task Cancelling_a_list_is_the_callers_own()
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer().Respond("""{"count":3,"items":[{"id":"a"}]}""").RespondAsync(async (_, token) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using Session session = await Session.ConnectAsync(server);
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Host unused in List(session).WithCancellation(cancel.Token))
            {
            }
        });
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_an_error()
    {
        var list = new FakeList(30, largestPage: 10) { IgnoresOffset = true };
        using Session session = await Session.ConnectAsync(list.Server);
        PrivXListException exception = await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(List(session)));
        Assert.Contains("the same 10 rows at offset 0 and at 10", exception.Message, StringComparison.Ordinal);

        // The third may have been on its way.
        Assert.InRange(list.Server.Sent.Count, 2, 3);
    }

    [Fact]
    public async Task Rows_without_identity_are_compared_by_content_and_never_left_out()
    {
        var server = new FakeServer().Respond("""{"count":4,"items":["a","a"]}""").Respond("""{"count":4,"items":["a","b"]}""")
            .Respond("""{"count":4,"items":["a","a","b"]}""").Respond("""{"count":4,"items":["a","a"]}""").Respond("""{"count":4,"items":["a","a"]}""");
        using Session session = await Session.ConnectAsync(server);
        var operation = new Operation("test", "list", "GET", "/test/api/v1/list", "28", RepeatClass.Safe) { List = Undocumented };
        Assert.Equal(["a", "a", "a", "b"], await Session.ReadAsync(session.Api.List(new ApiRequest(operation), null, CommonJson.Default.String, null)));
        await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(session.Api.List(new ApiRequest(operation), null, CommonJson.Default.String, null)));
    }

    [Fact]
    public async Task A_list_without_end_is_an_error()
    {
        int next = 0;
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json(FormattableString.Invariant($$"""{"count":1000000,"items":[{"id":"{{next++ % 7}}"}]}"""))) };
        using Session session = await Session.ConnectAsync(server);
        await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(List(session)));
        Assert.InRange(server.Sent.Count, 10, 30);
    }

    [Fact]
    public async Task What_is_missing_at_the_end_is_an_error_after_all_that_came_and_one_more_request()
    {
        var list = new FakeList(980) { CountDelta = 20 };
        using Session session = await Session.ConnectAsync(list.Server);
        var rows = new List<Host>();
        PrivXListException exception = await Check.ThrowsAsync<PrivXListException>(async () =>
        {
            await foreach (Host host in List(session))
            {
                rows.Add(host);
            }
        });
        Assert.Equal(980, rows.Count);
        Assert.Equal("The list of things is not complete: received 980 of 1,000 rows, also when asked once more.", exception.Message);
        Assert.Equal(["0", "980", "980"], list.Offsets);
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task What_is_missing_and_comes_when_asked_once_more_is_no_error()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""")
            .Respond("""{"count":3,"items":[]}""")
            .Respond("""{"count":3,"items":[{"id":"c"}]}"""));
        Assert.Equal(["a", "b", "c"], (await Session.ReadAsync(List(session))).Select(host => host.Id));
    }

    [Theory]
    [InlineData(60, 20, -25)]
    [InlineData(60, 20, -40)]
    [InlineData(60, 20, -60)]
    [InlineData(50, 20, -30)]
    [InlineData(30, 20, -15)]
    public async Task A_count_that_is_too_small_ends_no_list(int rows, int page, int delta)
    {
        var list = new FakeList(rows) { CountDelta = delta };
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> read = await Session.ReadAsync(List(session, query: new ListQuery { PageSize = page }));
        Assert.Equal(Enumerable.Range(0, rows).Select(FakeList.Id), read.Select(host => host.Id));
    }

    // Of a server that gives at most 20 rows, whatever is asked for.
    [Theory]
    [InlineData(60, -25)]
    [InlineData(60, -45)]
    public async Task Nor_where_the_server_gives_smaller_pages_than_asked_for(int rows, int delta)
    {
        var list = new FakeList(rows, largestPage: 20) { CountDelta = delta };
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(rows, (await Session.ReadAsync(List(session))).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_with_more_rows_than_asked_for_loses_none(bool identity)
    {
        // Each page has rows of the far end too.
        var list = new FakeList(50) { Surplus = 3 };
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> read = await Session.ReadAsync(List(session, query: new ListQuery { PageSize = 10 }, identity: identity));
        Assert.Equal(Enumerable.Range(0, 50).Select(FakeList.Id), read.Select(host => host.Id).Order(StringComparer.Ordinal).Distinct());
        Assert.True(!identity || read.Count == 50);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(25)]
    public async Task A_server_that_gives_everything_whatever_is_asked_for_is_read_once(int rows)
    {
        var list = new FakeList(rows) { IgnoresOffset = true, IgnoresLimit = true };
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(rows, (await Session.ReadAsync(List(session, query: new ListQuery { PageSize = 10 }))).Count);
    }

    // A log under retention: the oldest go, new ones come, and the end is fixed, so that the new ones do not count.
    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(40, false)]
    [InlineData(1, true)]
    [InlineData(7, true)]
    [InlineData(40, true)]
    public async Task A_purge_of_rows_without_identity_loses_and_doubles_none_that_stayed(int purged, bool late)
    {
        for (int at = 2; at <= 6; at++)
        {
            var list = new FakeList(100)
            {
                Late = late ? new Random(at) : null,
                Before = (number, self) =>
                {
                    for (int i = 0; number == at && i < purged; i++)
                    {
                        self.Remove(FakeList.Id(i));
                    }
                },
            };
            using Session session = await Session.ConnectAsync(list.Server);
            List<string?> read = [.. (await Session.ReadAsync(List(session, query: new ListQuery { PageSize = 20 }, identity: false))).Select(host => host.Id)];
            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.Empty(Enumerable.Range(purged, 100 - purged).Select(FakeList.Id).Except(read));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_without_identity_that_vanish_or_appear_anywhere_come_once_and_those_that_stayed_come(bool late)
    {
        for (int seed = 0; seed < (late ? 60 : 200); seed++)
        {
            var random = new Random(seed);
            int rows = random.Next(1, 120);
            var removed = new HashSet<string>();
            bool removes = seed % 2 == 0;
            var list = new FakeList(rows)
            {
                Late = late ? new Random(seed) : null,
                Before = (number, self) =>
                {
                    for (int i = random.Next(0, 4); i > 0 && number is > 1 and < 40; i--)
                    {
                        string id = FakeList.Id(random.Next(rows));
                        if (removes)
                        {
                            self.Remove(id);
                            removed.Add(id);
                        }
                        else
                        {
                            self.Insert(id + "-new-" + random.Next());
                        }
                    }
                },
            };
            using Session session = await Session.ConnectAsync(list.Server);
            List<string> read = [.. (await Session.ReadAsync(List(session, query: new ListQuery { PageSize = random.Next(1, 20) }, identity: false))).Select(host => host.Id!)];
            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.Empty(Enumerable.Range(0, rows).Select(FakeList.Id).Except(removed).Except(read));
        }
    }

    [Fact]
    public async Task A_purge_of_more_rows_than_are_remembered_doubles_none()
    {
        var list = new FakeList(20_000)
        {
            Before = (number, self) =>
            {
                for (int i = 10_000; number == 7 && i < 20_000; i++)
                {
                    self.Remove(FakeList.Id(i));
                }
            },
        };
        using Session session = await Session.ConnectAsync(list.Server);
        List<string?> read = [.. (await Session.ReadAsync(List(session, identity: false))).Select(host => host.Id)];
        Assert.Equal(Enumerable.Range(0, 10_000).Select(FakeList.Id), read);
    }

    [Theory]
    [InlineData("listAuditEvents", "/x", "audit events")]
    [InlineData("searchHosts", "/x", "hosts")]
    [InlineData("listRoleMembers", "/roles/{role_id}/members", "members of role r1")]
    [InlineData("listTargetDomainAccounts", "/targetdomains/{target_domain_id}/accounts", "accounts of target domain r1")]
    [InlineData("listAwsRoleLinks", "/awsroles/{awsrole_id}/roles", "AWS role links of awsrole r1")]
    [InlineData("listApiTargets", "/x", "API targets")]
    [InlineData("evaluateRole", "/x", "users of the role's rules", "users of the role's rules")]
    [InlineData("raw", "/x", "rows of /x")]
    public async Task A_message_names_what_is_listed(string id, string path, string name, string? listName = null)
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""")) });
        var operation = new Operation("test", id, "GET", path, "28", RepeatClass.Safe) { List = new(ListStyle.Whole), ListName = listName };
        PrivXListException exception = await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(session.Api.List(
            path.Contains('{') ? new ApiRequest(operation, "r1") : new ApiRequest(operation), null, HostStoreJson.Default.Host, host => host.Id)));
        Assert.Equal($"The list of {name} is not complete: received 2 of 3 rows, also when asked once more.", exception.Message);
    }

    [Theory]
    [InlineData(10, 30, false)]
    [InlineData(7, 100, false)]
    [InlineData(1, 12, false)]
    [InlineData(7, 100, true)]
    [InlineData(1, 40, true)]
    public async Task A_pipeline_that_removes_what_it_lists_gets_every_row(int page, int rows, bool late)
    {
        var list = new FakeList(rows, largestPage: page) { Late = late ? new Random(page) : null };
        using Session session = await Session.ConnectAsync(list.Server);
        var seen = new List<string>();
        await foreach (Host host in List(session))
        {
            seen.Add(host.Id!);
            list.Remove(host.Id!);
        }

        Assert.Equal(Enumerable.Range(0, rows).Select(FakeList.Id), seen.Order(StringComparer.Ordinal));
        Assert.Empty(session.Reporter.Warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_that_vanish_or_appear_while_reading_cost_no_other_row_and_none_comes_twice(bool late)
    {
        for (int seed = 0; seed < (late ? 60 : 200); seed++)
        {
            var random = new Random(seed);
            int rows = random.Next(1, 120);
            var removed = new HashSet<string>();
            bool inserted = false;
            var list = new FakeList(rows, largestPage: random.Next(1, 20))
            {
                Late = late ? new Random(seed) : null,
                Before = (number, self) =>
                {
                    for (int i = random.Next(0, 4); i > 0 && number is > 1 and < 40; i--)
                    {
                        if (seed % 2 == 0 && random.Next(3) == 0)
                        {
                            inserted = true;
                            self.Insert(FakeList.Id(random.Next(rows)) + "-new-" + random.Next());
                        }
                        else
                        {
                            string id = FakeList.Id(random.Next(rows));
                            self.Remove(id);
                            removed.Add(id);
                        }
                    }
                },
            };
            using Session session = await Session.ConnectAsync(list.Server);
            List<string> read;
            try
            {
                read = [.. (await Session.ReadAsync(List(session))).Select(host => host.Id!)];
            }
            catch (PrivXListException) when (inserted && removed.Count > 0)
            {
                // The count cannot show that one row came and another one went. What is missed then is told.
                continue;
            }

            Assert.Equal(read.Count, read.Distinct().Count());
            if (!inserted)
            {
                // Where rows only vanish, every row that stayed was given.
                Assert.Empty(Enumerable.Range(0, rows).Select(FakeList.Id).Except(removed).Except(read));
            }
        }
    }

    [Fact]
    public async Task Whole_lists_take_one_request_without_parameters()
    {
        var server = new FakeServer().Respond("""[{"id":"a"},{"id":"b"},{"id":"c"}]""");
        using Session session = await Session.ConnectAsync(server);
        List<Host> rows = await Session.ReadAsync(List(session, new ListRule(ListStyle.Whole), new ListQuery { Skip = 1, First = 1, SortKey = "x" }));
        Assert.Equal("b", rows.Single().Id);
        Assert.Equal([string.Empty], server.Sent.Select(sent => sent.Query));
    }

    [Fact]
    public async Task A_list_with_a_limit_only_is_asked_once_more_for_all_of_it()
    {
        var list = new FakeList(1500);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(1500, (await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly) { DefaultLimit = 100 }))).Count);
        Assert.Equal(["limit=1000", "limit=1500"], list.Requests);
        Assert.Empty(session.Reporter.Warnings);
    }

    [Fact]
    public async Task What_such_a_list_keeps_back_is_told()
    {
        var list = new FakeList(1500, largestPage: 200);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(200, (await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly) { DefaultLimit = 100 }))).Count);
        Assert.Equal(["The list of things is not complete: received 200 of 1,500 rows, and PrivX gives no more at once."], session.Reporter.Warnings);

        // Nobody wanted them.
        await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly) { DefaultLimit = 100 }, new ListQuery { First = 10 }));
        Assert.Single(session.Reporter.Warnings);
        Assert.Equal(["limit=1000", "limit=1500", "limit=10"], list.Requests);
    }

    [Fact]
    public async Task Of_such_a_list_skipped_rows_are_asked_for_too()
    {
        var list = new FakeList(1500, largestPage: 12);
        using Session session = await Session.ConnectAsync(list.Server);
        List<Host> rows = await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly) { DefaultLimit = 100 }, new ListQuery { Skip = 5, First = 10 }));
        Assert.Equal(Enumerable.Range(5, 7).Select(FakeList.Id), rows.Select(row => row.Id));
        Assert.Equal("limit=15", list.Requests[0]);
        Assert.Equal(["The list of things is not complete: received 12 of 1,500 rows, and PrivX gives no more at once."], session.Reporter.Warnings);
    }

    [Fact]
    public async Task Such_a_list_that_came_whole_is_asked_once()
    {
        var list = new FakeList(10);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(10, (await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly) { DefaultLimit = 100 }))).Count);
        Assert.Equal(["limit=1000"], list.Requests);
    }

    [Theory]
    [InlineData("""{"count":3,"items":[{"id":"c"}]}""", 200)]
    [InlineData("", 400)]
    public async Task What_came_at_first_stays_where_asking_for_all_gives_less(string second, int status)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""").Respond(second, status));
        List<Host> rows = await Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly)));
        Assert.Equal(["a", "b"], rows.Select(row => row.Id));
        Assert.Equal(["The list of things is not complete: received 2 of 3 rows, and PrivX gives no more at once."], session.Reporter.Warnings);
    }

    [Fact]
    public async Task Asking_for_all_may_fail_for_another_reason()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""").Respond(403));
        await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(List(session, new ListRule(ListStyle.LimitOnly))));
    }

    [Theory]
    [InlineData("""{"count":2,"items":[{"id":"a"},{"id":"b"}]}""")]
    [InlineData("""[{"id":"a"},{"id":"b"}]""")]
    public async Task A_whole_list_tells_its_count_and_is_not_asked_for_again(string response)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(response));
        Page<Host> page = Assert.Single(await Session.ReadAsync(List(session, new ListRule(ListStyle.Whole)).AsPages()));
        Assert.Equal((2L, 2), (page.TotalCount!.Value, page.Items.Count));
    }

    [Theory]
    [InlineData("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""", false)]
    [InlineData("""{"count":3,"items":[{"id":"a"},{"id":"b"},{"id":"c"}]}""", true)]
    public async Task A_whole_list_that_lacks_rows_is_asked_for_once_more(string second, bool complete)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"count":3,"items":[{"id":"a"},{"id":"b"}]}""").Respond(second));
        PagedList<Host> list = List(session, new ListRule(ListStyle.Whole));
        if (complete)
        {
            Assert.Equal(3, (await Session.ReadAsync(list)).Count);
        }
        else
        {
            await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(list));
        }
    }

    [Theory]
    [InlineData("""{"count":3,"items":[{"id":"a"},{"id":{}},{"id":"c"}]}""")]
    [InlineData("""{"count":3,"items":[{"id":"a"},{"id":"b"}""")]
    [InlineData("""{"total":0}""")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    public async Task Of_a_page_that_cannot_be_read_nothing_is_given(string second)
    {
        var server = new FakeServer().Respond("""{"count":4,"items":[{"id":"x"}]}""").Respond(second);
        using Session session = await Session.ConnectAsync(server);
        var seen = new List<string?>();
        await Check.ThrowsAsync<PrivXResponseException>(async () =>
        {
            await foreach (Host host in List(session))
            {
                seen.Add(host.Id);
            }
        });
        Assert.Equal(["x"], seen);
    }

    [Fact]
    public async Task A_list_can_be_read_twice_and_by_two_at_once()
    {
        var list = new FakeList(100, largestPage: 10);
        using Session session = await Session.ConnectAsync(list.Server);
        PagedList<Host> hosts = List(session);
        List<Host>[] read = await Task.WhenAll(Session.ReadAsync(hosts), Session.ReadAsync(hosts));
        Assert.All(read, rows => Assert.Equal(100, rows.Count));
    }

    // Of nulls, which are no rows.
    [Fact]
    public async Task A_page_without_a_row_is_given_only_as_the_first_for_its_count()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"count":6,"items":[null,null]}""")
            .Respond("""{"count":6,"items":[null,null]}""")
            .Respond("""{"count":6,"items":[{"id":"a"},{"id":"b"}]}""")
            .Respond("""{"count":6,"items":[]}"""));
        var pages = new List<Page<Host>>();
        await Check.ThrowsAsync<PrivXListException>(async () =>
        {
            await foreach (Page<Host> page in List(session).AsPages())
            {
                pages.Add(page);
            }
        });
        Assert.Equal([(6L, 0), (6L, 2), (6L, 0)], pages.Select(page => (page.TotalCount!.Value, page.Items.Count)));
    }

    [Fact]
    public async Task Something_may_be_added_to_each_row()
    {
        var list = new FakeList(3, largestPage: 2);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.All(await Session.ReadAsync(List(session).With(host => host.CommonName = "x")), host => Assert.Equal("x", host.CommonName));
    }

    [Fact]
    public async Task A_failed_page_is_retried_in_the_middle_of_a_list()
    {
        int responses = 0;
        var list = new FakeList(30, largestPage: 10);
        Func<Sent, CancellationToken, Task<HttpResponseMessage>> good = list.Server.Always!;
        list.Server.Always = (sent, token) => ++responses % 2 == 0 ? Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway)) : good(sent, token);
        using Session session = await Session.ConnectAsync(list.Server);
        Assert.Equal(30, (await Session.ReadAsync(List(session))).Count);
    }

    private static PagedList<Host> List(Session session, ListRule? rule = null, ListQuery? query = null, bool identity = true) =>
        session.Api.List(
            new ApiRequest(new Operation("test", "listThings", "GET", "/test/api/v1/things", "28", RepeatClass.Safe) { List = rule ?? Undocumented }),
            query,
            HostStoreJson.Default.Host,
            identity ? host => host.Id : null);
}
