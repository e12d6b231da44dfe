using System;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" .\r\n. ", null)]
    [InlineData(" a \t\u00A0b\u0007c\u200Ed. ", "a b c d")]
    [InlineData("1.5 is more. Than 1", "1.5 is more. Than 1")]
    public void Words_of_others_are_one_line(string? text, string? expected) => Assert.Equal(expected, Text.Words(text));

    [Fact]
    public void And_not_endless()
    {
        Assert.Equal(new string('a', 500), Text.Words(new string('a', 500)));
        Assert.Equal(new string('a', 500) + "…", Text.Words(new string('a', 501)));
        Assert.Equal(new string('a', 498) + "…", Text.Words(new string('a', 498) + " \uD83D\uDE00b"));
        Assert.Equal(new string('a', 499) + "…", Text.Words(new string('a', 499) + "\uD83D\uDE00b"));
    }

    [Theory]
    [InlineData("a\r\nb\tc", "a\\u000D\\u000Ab\\u0009c")]
    [InlineData("\u001b[2J\u0007\u009b", "\\u001B[2J\\u0007\\u009B")]
    [InlineData("a\u202Etxt.exe\u2028\u2029", "a\\u202Etxt.exe\\u2028\\u2029")]
    [InlineData("a\u2066\u200b\u00ad\ufeff", "a\\u2066\\u200B\\u00AD\\uFEFF")]
    [InlineData("\U000E0041a\U000E007F", "\\uDB40\\uDC41a\\uDB40\\uDC7F")]
    [InlineData("ä  日本 🦊 \\ ", "ä  日本 🦊 \\ ")]
    public void A_value_moves_nothing_on_the_screen(string value, string shown) => Assert.Equal(shown, Text.Visible(value));

    [Fact]
    public void Half_a_character_is_told_by_its_number()
    {
        Assert.Equal("a\\uD83D", Text.Visible("a\uD83D"));
        Assert.Equal("\\uDE00a\n", Text.VisibleLines("\uDE00a\n"));
    }

    [Theory]
    [InlineData("a\r\n\tb\nc", "a\r\n\tb\nc")]
    [InlineData("a\rb\r", "a\\u000Db\\u000D")]
    [InlineData("\u001b[2J\n", "\\u001B[2J\n")]
    public void Lines_stay_where_they_are_wanted(string value, string shown) => Assert.Equal(shown, Text.VisibleLines(value));

    [Fact]
    public void What_a_failure_says_can_be_shown()
    {
        var failure = new PrivXUsageException("InvalidArgument", "'a\u001b[2J\nb' is bad.") { Remedy = "Not 'a\u202eb'." };
        Assert.Equal(("'a\\u001B[2J\\u000Ab' is bad.", "Not 'a\\u202Eb'."), (failure.Message, failure.Remedy));
    }

    [Fact]
    public void Numbers_are_written_as_in_English()
    {
        Assert.Equal("1.2 s", Text.Seconds(TimeSpan.FromMilliseconds(1_200)));
        Assert.Equal("1.3 s", Text.Seconds(TimeSpan.FromMilliseconds(1_299)));
        Assert.Equal("60 s", Text.Seconds(TimeSpan.FromMinutes(1)));
        Assert.Equal("1,234,567", Text.Count(1_234_567));
    }

    [Fact]
    public void Values_of_a_query_are_written_as_the_server_reads_them()
    {
        Assert.Equal(("true", "false", null), (RouteQuery.Text(true), RouteQuery.Text(false), RouteQuery.Text((bool?)null)));
        Assert.Equal(("-7", null), (RouteQuery.Text(-7L), RouteQuery.Text((long?)null)));
        Assert.Equal(("2026-01-02T01:04:05.5Z", null), (RouteQuery.Text(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.FromHours(2))), RouteQuery.Text((DateTimeOffset?)null)));
        Assert.Equal(("a,b", null), (RouteQuery.Text(["a", "b"]), RouteQuery.Text((string[]?)null)));
    }

    [Fact]
    public void A_path_takes_as_many_values_as_it_has_places()
    {
        var operation = new Operation("test", "x", "GET", "/a/{first}/b/{second}", "28", RepeatClass.Safe);
        Assert.Equal("/a/1/b/2%2F3", RoutePath.Build(operation, ["1", "2/3"]));
        Assert.Throws<ArgumentException>(() => RoutePath.Build(operation, ["1", "2", "3"]));
        Assert.Contains("cannot be the second of x", Assert.Throws<PrivXUsageException>(() => RoutePath.Build(operation, ["1", ".."])).Message, StringComparison.Ordinal);
    }
}
