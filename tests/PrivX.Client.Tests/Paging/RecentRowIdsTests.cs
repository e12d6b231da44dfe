using System.Globalization;
using System.Linq;
using PrivX.Client.Paging;

namespace PrivX.Client.Tests.Paging;

public sealed class RecentRowIdsTests
{
    [Fact]
    public void Small_pages_are_all_remembered()
    {
        var seen = new RecentRowIds();
        for (int i = 0; i < 100; i++)
        {
            seen.Add([Id(i)]);
        }

        Assert.All(Enumerable.Range(0, 100), i => Assert.True(seen.Contains(Id(i))));
        Assert.False(seen.Contains(Id(100)));
    }

    [Theory]
    [InlineData(3_997, true)]
    [InlineData(3_998, false)]
    public void The_oldest_page_is_forgotten_when_the_others_have_four_thousand_rows(int rows, bool remembered)
    {
        var seen = new RecentRowIds();
        seen.Add(["old", "twice"]);
        seen.Add([.. Enumerable.Range(0, rows).Select(Id)]);
        Assert.True(seen.Contains("old"));
        seen.Add(["new", "twice"]);
        Assert.Equal(remembered, seen.Contains("old"));
        Assert.True(seen.Contains("twice"));
        Assert.True(seen.Contains(Id(rows - 1)));
    }

    [Fact]
    public void The_last_two_pages_are_remembered_however_long_they_are()
    {
        var seen = new RecentRowIds();
        for (int page = 0; page < 3; page++)
        {
            seen.Add([.. Enumerable.Range(page * 5_000, 5_000).Select(Id)]);
        }

        Assert.False(seen.Contains(Id(0)));
        Assert.True(seen.Contains(Id(5_000)));
        Assert.True(seen.Contains(Id(10_000)));
    }

    [Fact]
    public void What_was_forgotten_counts_no_longer()
    {
        var seen = new RecentRowIds();
        seen.Add([.. Enumerable.Range(0, 4_000).Select(Id)]);
        seen.Add(["a"]);
        seen.Add(["b"]);
        seen.Add([.. Enumerable.Range(4_000, 3_998).Select(Id)]);
        Assert.False(seen.Contains(Id(0)));
        Assert.True(seen.Contains("a"));
    }

    [Fact]
    public void A_row_is_forgotten_with_the_last_page_that_had_it()
    {
        var seen = new RecentRowIds();
        seen.Add(["twice"]);
        seen.Add(["twice"]);
        seen.Add([.. Enumerable.Range(0, 4_000).Select(Id)]);
        Assert.True(seen.Contains("twice"));
        seen.Add([.. Enumerable.Range(4_000, 4_000).Select(Id)]);
        Assert.False(seen.Contains("twice"));
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
