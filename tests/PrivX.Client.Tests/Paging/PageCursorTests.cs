using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Paging;

namespace PrivX.Client.Tests.Paging;

public sealed class PageCursorTests
{
    // Begins as a row does that has no id.
    private const string Mark = "\0";

    [Fact]
    public void A_row_twice_on_a_page_is_one()
    {
        PageCursor cursor = New();
        Assert.Equal(["a", "A", "b"], Take(cursor, 9, "a", "A", "a", "b"));
        Assert.Equal((3L, 3L), (cursor.Offset, cursor.Given));
    }

    [Fact]
    public void Rows_that_only_look_alike_are_all_given_where_others_have_ids()
    {
        PageCursor cursor = New();
        Assert.Equal([Mark + "x", Mark + "x"], Take(cursor, 9, Mark + "x", Mark + "x"));
        Assert.Equal([Mark + "x", "y"], Take(cursor, 9, Mark + "x", "y"));
        Assert.Equal(4, cursor.Offset);
    }

    [Fact]
    public void Rows_without_ids_that_only_look_alike_are_looked_at_once_more_and_all_given()
    {
        PageCursor cursor = WithoutIds();
        Assert.Equal(["x", "x"], Take(cursor, 9, "x", "x"));
        Assert.Empty(Take(cursor, 9, "x", "y"));
        Assert.Equal(1, cursor.Offset);
        Assert.Equal(["x", "y"], Take(cursor, 9, "x", "x", "y"));
        Assert.Equal((4L, 4L, 0L), (cursor.Offset, cursor.Given, cursor.Swapped));
    }

    [Fact]
    public void Rows_without_ids_that_changed_places_at_the_end_of_a_page_come_once_each()
    {
        PageCursor cursor = WithoutIds();
        Assert.Equal(["a", "b", "c", "d"], Take(cursor, 8, "a", "b", "c", "d"));

        // c, d, e and f have one sort key: d stands here instead of f.
        Assert.Empty(Take(cursor, 8, "e", "d", "g", "h"));
        Assert.Equal(2, cursor.Offset);
        Assert.Equal(["f", "e"], Take(cursor, 8, "f", "d", "e", "c"));
        Assert.Equal(["g", "h"], Take(cursor, 8, "g", "h"));
        Assert.Equal((true, 0L, 8L), (cursor.IsAtEnd, cursor.Swapped, cursor.Given));
    }

    [Fact]
    public void Rows_without_ids_that_change_places_over_more_than_half_a_page_are_counted()
    {
        PageCursor cursor = WithoutIds();
        Take(cursor, 8, "a", "b", "c", "d");
        Assert.Empty(Take(cursor, 8, "e", "d", "g", "h"));

        // All before g have one sort key: a and b should stand before the second look.
        Assert.Equal(["e"], Take(cursor, 8, "b", "d", "e", "a"));
        Assert.Equal(1, cursor.Swapped);
    }

    [Fact]
    public void Rows_without_ids_that_changed_places_before_the_second_look_come_once_each()
    {
        PageCursor cursor = WithoutIds();
        Take(cursor, 8, "a", "b", "c", "d");
        Assert.Empty(Take(cursor, 8, "d", "f", "g", "h"));

        // So do b and c, and d and e: the second look begins with one that was given further before.
        Assert.Equal(["e", "f"], Take(cursor, 8, "b", "d", "e", "f"));
        Assert.Equal((6L, 6L, 0L), (cursor.Offset, cursor.Given, cursor.Swapped));
    }

    [Fact]
    public void Rows_without_ids_that_are_all_alike_are_all_given()
    {
        PageCursor cursor = WithoutIds();
        Take(cursor, 7, "x", "x", "x", "x");
        Assert.Empty(Take(cursor, 7, "x", "x", "x"));
        Assert.Equal(["x", "x"], Take(cursor, 7, "x", "x", "x", "x"));
        Assert.Empty(Take(cursor, 7, "x"));
        Assert.Equal(["x"], Take(cursor, 7, "x", "x", "x"));
        Assert.Equal((7L, 0L, true), (cursor.Given, cursor.Swapped, cursor.IsAtEnd));
    }

    [Fact]
    public void Rows_without_ids_are_not_looked_at_again_where_enough_was_given()
    {
        var cursor = new PageCursor("The list", 0, 3, false);
        Take(cursor, 8, "a", "b");
        Assert.Empty(Take(cursor, 8, "b", "c"));
        Assert.Equal(["c"], Take(cursor, 8, "c", "d"));
        Assert.Equal((true, 0L), (cursor.IsAtEnd, cursor.Swapped));
    }

    [Fact]
    public void Reading_begins_behind_what_is_skipped()
    {
        PageCursor cursor = New(skip: 5);
        Assert.Equal(5, cursor.Offset);
        Take(cursor, 9, "a", "b");
        Assert.Equal(7, cursor.Offset);
        Take(cursor, 9, "c", "d");
        Assert.True(cursor.IsAtEnd);
        Assert.Null(cursor.Missing);
    }

    [Fact]
    public void No_more_is_given_than_is_wanted()
    {
        PageCursor cursor = New(first: 3);
        Assert.Equal(["a", "b"], Take(cursor, 9, "a", "b"));
        Assert.False(cursor.IsAtEnd);
        Assert.Equal(["c"], Take(cursor, 9, "c", "d"));
        Assert.True(cursor.IsAtEnd);
        Assert.Null(cursor.Missing);
    }

    [Theory]
    [InlineData(9, null, 4L)]
    [InlineData(5, null, 4L)]
    [InlineData(4, null, null)]
    [InlineData(9, 5L, 4L)]
    [InlineData(9, 4L, null)]
    public void The_page_after_the_next_is_guessed_where_it_is_wanted(int count, long? first, long? expected)
    {
        PageCursor cursor = New(first: first);
        Take(cursor, count, "a", "b");
        Assert.Equal(expected, cursor.OffsetAfter(1));
    }

    [Fact]
    public void Pages_further_on_are_guessed_as_far_as_they_are_wanted()
    {
        PageCursor cursor = New(first: 7);
        Take(cursor, 9, "a", "b");
        Assert.Equal([null, 4L, 6L, null], Enumerable.Range(0, 4).Select(cursor.OffsetAfter));
        Assert.False(cursor.HasMoved);
        Take(cursor, 8, "c", "d");
        Assert.True(cursor.HasMoved);
        Take(cursor, 9, "d", "e");
        Assert.True(cursor.HasMoved);
        Take(cursor, 9, "f", "g");
        Assert.False(cursor.HasMoved);
    }

    [Fact]
    public void Where_rows_vanished_it_steps_back_but_not_to_before_the_start()
    {
        PageCursor cursor = New(skip: 5);
        Take(cursor, 20, "a", "b", "c");
        Take(cursor, 18, "f", "g");
        Assert.Equal(6, cursor.Offset);
        Assert.Equal(["d", "e"], Take(cursor, 10, "b", "c", "d", "e"));
        Assert.Equal(5, cursor.Offset);

        // At the start there is nothing to step back over.
        Take(cursor, 7, "d", "e");
        Assert.Equal((7L, true), (cursor.Offset, cursor.IsAtEnd));
    }

    [Fact]
    public void A_count_holds_until_another_comes()
    {
        PageCursor cursor = New();
        Take(cursor, 5, "a", "b");
        Take(cursor, null);
        Assert.True(cursor.IsAtEnd);
        Assert.Equal(3L, cursor.Missing!.Value);
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, false)]
    [InlineData(1, 3, true)]
    [InlineData(1, 2, false)]
    public void A_page_that_is_full_or_reaches_past_the_count_ends_nothing(int rows, int count, bool expected)
    {
        PageCursor cursor = New();
        Take(cursor, count, 2, "a", "b");
        Take(cursor, count, 2, [.. Enumerable.Range(0, rows).Select(i => $"{i}")]);
        Assert.Equal(expected, cursor.IsAtEnd);
        Take(cursor, count, 2);
        Assert.Equal((true, null), (cursor.IsAtEnd, cursor.Missing));
    }

    [Fact]
    public void Rows_that_came_while_reading_are_not_missed()
    {
        PageCursor cursor = New();
        Take(cursor, 4, "a", "b");
        Take(cursor, 5, "b", "c");
        Take(cursor, 5, "d");
        Assert.Equal((true, 4L, null), (cursor.IsAtEnd, cursor.Given, cursor.Missing));
    }

    [Fact]
    public void The_same_page_at_two_places_is_refused()
    {
        PageCursor cursor = New();
        Take(cursor, 9, "a", "b");
        PrivXListException exception = Assert.Throws<PrivXListException>(() => Take(cursor, 9, "a", "b"));
        Assert.Equal("The list cannot be read to its end: PrivX gave the same 2 rows at offset 0 and at 2.", exception.Message);
    }

    [Fact]
    public void Ids_are_told_apart_by_case()
    {
        PageCursor cursor = New();
        Take(cursor, 9, "a", "b");
        Assert.Equal(["A", "B"], Take(cursor, 9, "A", "B"));
    }

    [Fact]
    public void A_single_row_may_stand_where_the_last_one_stood_but_not_again_and_again()
    {
        PageCursor cursor = New();
        foreach (string id in new[] { "a", "a", "a", "a", "b", "b", "b", "b" })
        {
            Take(cursor, 99, id);
        }

        PrivXListException exception = Assert.Throws<PrivXListException>(() => Take(cursor, 99, "b"));
        Assert.Equal("The list cannot be read to its end: PrivX gave the same row at offset 7 and at 8.", exception.Message);
    }

    // A row that is pushed on by each new one before it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_page_may_stand_where_the_last_one_stood_as_often_as_rows_came_in_between(int rows)
    {
        PageCursor cursor = New();
        string[] page = [.. Enumerable.Range(0, rows).Select(i => $"{i}")];
        for (int came = 0; came < 8; came++)
        {
            Assert.Equal(came == 0 ? page : [], Take(cursor, 20 + (came * rows), page));
        }

        Assert.Equal(["next"], Take(cursor, 20 + (7 * rows), "next"));
    }

    [Fact]
    public void Pages_of_nulls_are_not_alike()
    {
        PageCursor cursor = New();
        for (int i = 1; i <= 10; i++)
        {
            cursor.Advance(new RawPage<string>([], [], 2, 99));
            Assert.Equal(2 * i, cursor.Offset);
        }
    }

    [Fact]
    public void Ten_pages_may_bring_nothing_new()
    {
        PageCursor cursor = New();
        int pages = 0;
        PrivXListException exception = Assert.Throws<PrivXListException>(() =>
        {
            while (pages < 1_000)
            {
                pages++;
                Take(cursor, 10_000, pages % 2 == 0 ? "a" : "b");
            }
        });
        Assert.Equal(13, pages);
        Assert.Equal("The list cannot be read to its end: after 13 requests the list has 2 rows and PrivX still has no end.", exception.Message);
    }

    [Fact]
    public void As_many_pages_may_bring_nothing_new_as_rows_came_before_them()
    {
        PageCursor cursor = New();
        Take(cursor, 100, "a");
        Take(cursor, 100, "b");
        for (int came = 1; came <= 40; came++)
        {
            Assert.Empty(Take(cursor, 100 + came, came % 2 == 0 ? "b" : "a"));
        }

        Assert.Equal(["c"], Take(cursor, 140, "c"));
    }

    [Fact]
    public void A_list_that_ends_is_not_refused_for_how_long_it_brought_nothing_new()
    {
        PageCursor cursor = New();
        for (int i = 0; i < 13; i++)
        {
            Assert.False(cursor.IsAtEnd);
            Take(cursor, 13, i % 2 == 0 ? "a" : "b");
        }

        Assert.Equal((true, 2L), (cursor.IsAtEnd, cursor.Given));
    }

    // Twice the count, the row given, what the count fell by (at most ten times the count) and fifty; a count that is contradicted counts no longer.
    [Theory]
    [InlineData(10, 143)]
    [InlineData(2, 5)]
    public void A_count_that_swings_to_and_fro_ends_in_an_error(int count, int expected)
    {
        PageCursor cursor = New();
        int requests = 0;
        Assert.Throws<PrivXListException>(() =>
        {
            while (requests < 1_000)
            {
                requests++;
                Take(cursor, requests % 2 == 0 ? count - 1 : count, "a");
            }
        });
        Assert.Equal(expected, requests);
    }

    private static PageCursor New(long skip = 0, long? first = null) => new("The list", skip, first, hasIdentity: true);

    private static PageCursor WithoutIds() => new("The list", 0, null, hasIdentity: false);

    private static List<string> Take(PageCursor cursor, long? count, int asked, params string[] ids) => cursor.Advance(new RawPage<string>(ids, ids, ids.Length, count), asked);

    private static List<string> Take(PageCursor cursor, long? count, params string[] ids) => cursor.Advance(new RawPage<string>(ids, ids, ids.Length, count));
}
