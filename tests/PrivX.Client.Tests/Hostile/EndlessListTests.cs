using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Lists of which a server always says that there is more.</summary>
public sealed class EndlessListTests
{
    // With each page a row that was not there before, and a count that is never reached.
    private const string Page = """{"count":*,"items":[{"id":"#"}]}""";

    [Theory]
    [InlineData("1000000")]
    [InlineData("9223372036854775807")]
    public async Task Who_wants_so_many_gets_so_many(string count)
    {
        int pages = -1;
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json(At(Interlocked.Increment(ref pages), count))) };
        using Session session = await Session.ConnectAsync(server);
        List<Host> hosts = await Session.ReadAsync(new PrivXClient(session.Api).HostStore.ListHosts(new HostQuery { First = 500 }));
        Assert.Equal(500, hosts.Select(host => host.Id).Distinct().Count());
        Assert.InRange(server.Sent.Count, 500, 502);
    }

    [Fact]
    public async Task Each_row_is_given_before_more_than_four_pages_after_it_are_asked_for()
    {
        int pages = -1;
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json(At(Interlocked.Increment(ref pages), "1000000"))) };
        using Session session = await Session.ConnectAsync(server);
        int rows = 0;
        await foreach (Host host in new PrivXClient(session.Api).HostStore.ListHosts())
        {
            Assert.NotNull(host.Id);
            Assert.True(server.Sent.Count <= ++rows + 4, $"{server.Sent.Count} requests after {rows} rows");
            if (rows == 200)
            {
                break;
            }
        }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("1000000")]
    public async Task Where_nothing_more_comes_the_list_ends_with_an_error(string count)
    {
        int pages = -1;
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json(Interlocked.Increment(ref pages) is var page and < 3 ? At(page, count) : $$"""{"count":{{count}},"items":[]}""")) };
        using Session session = await Session.ConnectAsync(server);
        PrivXListException exception = await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(new PrivXClient(session.Api).HostStore.ListHosts()));
        Assert.Contains("received 3 of ", exception.Message, StringComparison.Ordinal);
        Assert.InRange(server.Sent.Count, 5, 7);
    }

    private static string At(int page, string count) =>
        Page.Replace("*", count, StringComparison.Ordinal).Replace("#", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
