using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.Client.Updates;

namespace PrivX.Client.Tests.Updates;

/// <summary>A list that is replaced whole, while others replace it as well.</summary>
public sealed class ListUpdateTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task What_is_there_already_is_read_once_and_not_written()
    {
        var list = new SharedList("a", "b=1");
        UpdatedList<string> updated = await ApplyAsync(list, new(["b=1"], ["c"]));
        Assert.Equal(["a", "b=1"], updated.Entries);
        Assert.Equal((1, 0), (list.Reads, list.Writes));
    }

    [Fact]
    public async Task A_change_that_nobody_disturbs_is_written_once_and_looked_at_after_a_pause()
    {
        var list = new SharedList("a", "b=1", "c");
        DateTimeOffset start = _clock.UtcNow;
        UpdatedList<string> updated = await ApplyAsync(list, new(["b=2", "d"], ["c"]), random: 0.5);
        Assert.Equal(["a", "b=2", "d"], list.Now);
        Assert.Equal(list.Now, updated.Entries.Order(StringComparer.Ordinal));
        Assert.Equal((3, 1), (list.Reads, list.Writes));
        Assert.Equal(TimeSpan.FromMilliseconds(150), _clock.UtcNow - start);
    }

    [Fact]
    public async Task The_pause_is_longer_than_the_write_took()
    {
        var list = new SharedList();
        DateTimeOffset written = default;
        list.BeforeWrite = _ =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(400));
            written = _clock.UtcNow;
            return Task.CompletedTask;
        };
        await ApplyAsync(list, new(["d"], []), random: 0);
        Assert.Equal(TimeSpan.FromMilliseconds(600), _clock.UtcNow - written);
    }

    [Fact]
    public async Task A_list_that_moves_between_two_looks_is_not_written_before_it_rests()
    {
        var list = new SharedList("a");
        list.AfterRead = number =>
        {
            if (number is 1 or 2)
            {
                list.Add($"foreign{number}");
            }
        };
        await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["a", "foreign1", "foreign2", "mine"], list.Now);
        Assert.Equal(1, list.Writes);
    }

    [Fact]
    public async Task A_change_that_an_older_list_overwrites_is_made_again()
    {
        foreach ((ListChange<string> change, string[] wanted) in new[]
        {
            (new ListChange<string>(["mine"], []), new[] { "a", "foreign", "mine" }),
            (new ListChange<string>([], ["a"]), ["foreign"]),
            (new ListChange<string>(["a=2"], []), ["a=2", "foreign"]),
        })
        {
            var list = new SharedList("a");
            list.AfterWrite = number => list.Now = number < 3 ? ["a", "foreign"] : list.Now;
            UpdatedList<string> updated = await ApplyAsync(list, change);
            Assert.Equal(wanted, list.Now);
            Assert.Equal(3, list.Writes);
            Assert.Empty(updated.Lost);
        }
    }

    [Fact]
    public async Task What_others_take_knowing_of_this_change_stays_taken()
    {
        var list = new SharedList("a", "b");
        list.AfterWrite = number => list.Remove("a");
        UpdatedList<string> updated = await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["b", "mine"], list.Now);
        Assert.Equal(1, list.Writes);
        Assert.Empty(updated.Lost);
    }

    [Fact]
    public async Task What_is_gone_together_with_this_change_is_not_put_back_but_told()
    {
        var list = new SharedList("a", "b");
        list.AfterWrite = number => list.Now = number == 1 ? ["b"] : list.Now;
        UpdatedList<string> updated = await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["b", "mine"], list.Now);
        Assert.Equal(["a"], updated.Lost);
    }

    [Fact]
    public async Task What_is_gone_and_comes_back_by_itself_is_not_told()
    {
        var list = new SharedList("a", "b");
        list.AfterWrite = number => list.Now = number == 1 ? ["b"] : [.. list.Now, "a"];
        Assert.Empty((await ApplyAsync(list, new(["mine"], []))).Lost);
    }

    [Fact]
    public async Task What_others_do_while_a_slow_write_is_under_way_is_done_again()
    {
        var list = new SharedList("a", "b", "c=1");
        list.BeforeWrite = async number =>
        {
            if (number == 1)
            {
                list.Add("foreign");
                list.Add("c=2");
                list.Remove("b");
                int reads = list.Reads;
                while (list.Reads < reads + 1)
                {
                    await Task.Delay(1);
                }
            }
        };
        UpdatedList<string> updated = await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["a", "c=2", "foreign", "mine"], list.Now);
        Assert.Empty(updated.Lost);
    }

    [Fact]
    public async Task What_was_done_again_for_others_is_theirs_to_change_afterwards()
    {
        var list = new SharedList("a");
        list.BeforeWrite = async number =>
        {
            if (number == 1)
            {
                list.Add("foreign");
                int reads = list.Reads;
                while (list.Reads < reads + 1)
                {
                    await Task.Delay(1);
                }
            }
        };
        list.AfterWrite = number =>
        {
            // The second write has brought it back; then its owner takes it away, and an older list takes what is wanted here.
            if (number == 1)
            {
                list.Now = ["a", "foreign"];
            }
            else if (number == 2)
            {
                list.Now = ["a"];
            }
        };
        await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["a", "mine"], list.Now);
    }

    [Fact]
    public async Task A_watch_that_fails_harms_no_write()
    {
        var list = new SharedList("a");
        list.BeforeWrite = async _ =>
        {
            int reads = list.Reads;
            list.FailingReads[reads + 1] = Failure();
            while (list.Reads < reads + 1)
            {
                await Task.Delay(1);
            }
        };
        await ApplyAsync(list, new(["mine"], []));
        Assert.Equal(["a", "mine"], list.Now);
    }

    [Fact]
    public async Task Who_is_overwritten_again_and_again_gives_up_and_names_what_is_not_as_wanted()
    {
        var list = new SharedList("a", "b", "c=1", "d");
        list.AfterWrite = _ => list.Now = ["b", "c=1", "d"];
        PrivXObjectException failure = await Assert.ThrowsAsync<PrivXObjectException>(() => ApplyAsync(list, new(["mine", "c=2"], ["b"])));
        Assert.Equal("Conflict", failure.Code);
        Assert.EndsWith("not there as wanted: c=2, mine; there again: b; gone as well: a.", failure.Message.Replace("mine, c=2", "c=2, mine", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(5, list.Writes);
    }

    [Fact]
    public async Task A_write_that_cannot_be_looked_at_has_an_unknown_outcome()
    {
        var list = new SharedList("a");
        list.FailingReads[3] = Failure();
        PrivXOutcomeUnknownException failure = await Assert.ThrowsAsync<PrivXOutcomeUnknownException>(() => ApplyAsync(list, new(["mine"], [])));
        Assert.Contains("were written", failure.Message, StringComparison.Ordinal);
        Assert.Contains("No such page", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_list_takes_what_it_lacks_of_the_last_look_and_leaves_what_comes_later()
    {
        var list = new SharedList("a", "b");
        list.AfterRead = number =>
        {
            if (number == 1)
            {
                list.Add("seen");
            }
        };
        list.AfterWrite = _ => list.Add("later");
        await new ListUpdate<string>(list.Access(), _clock).ApplyAsync(now => ListChange<string>.Exactly(now, ["b", "c"], static entry => entry), CancellationToken.None);
        Assert.Equal(["b", "c", "later"], list.Now);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 40)]
    [InlineData(4, 10)]
    public async Task Writers_at_the_same_moment_lose_nothing_that_is_not_told(int writers, int slowness)
    {
        // Each with a list object of its own, as in processes of their own; the real clock, since the point is who comes when.
        for (int race = 0; race < 3; race++)
        {
            var server = new SharedList("common", "taken");
            server.BeforeWrite = _ => Task.Delay(slowness);
            Task<(string Name, Exception? Failure)>[] all = Enumerable.Range(0, writers).Select(async writer =>
            {
                string name = $"entry{race}.{writer}";
                ReplacedList<string> shared = server.Access();
                var own = new ReplacedList<string>
                {
                    Name = name, Remedy = shared.Remedy, ReadAsync = shared.ReadAsync, WriteAsync = shared.WriteAsync, KeyOf = shared.KeyOf, IsSame = shared.IsSame, NameOf = shared.NameOf,
                };
                Exception? failure = await Record.ExceptionAsync(() => new ListUpdate<string>(own, SystemClock.Instance).ApplyAsync(
                    _ => writer == 0 ? new([name], ["taken"]) : new([name], []),
                    CancellationToken.None));
                return (Name: name, Failure: (Exception?)failure);
            }).ToArray();
            (string Name, Exception? Failure)[] ended = await Task.WhenAll(all);
            foreach ((string name, Exception? failure) in ended)
            {
                Assert.True(server.Now.Contains(name) || failure is PrivXObjectException { Code: "Conflict" }, name);
            }

            Assert.Contains("common", server.Now);
            Assert.True(!server.Now.Contains("taken") || ended[0].Failure is not null);
        }
    }

    private static PrivXConnectionException Failure() => new("Unreachable", "No such page.", null);

    private Task<UpdatedList<string>> ApplyAsync(SharedList list, ListChange<string> change, double random = 0.5) =>
        new ListUpdate<string>(list.Access(), _clock, () => random).ApplyAsync(_ => change, CancellationToken.None);
}
