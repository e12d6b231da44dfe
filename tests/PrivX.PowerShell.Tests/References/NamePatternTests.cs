using System.Management.Automation;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Tests.References;

/// <summary>Names, wildcards, and the keyword that finds at least their matches.</summary>
public sealed class NamePatternTests
{
    [Theory]
    [InlineData("web-01", "WEB-01", true)]
    [InlineData("web-01", "web-011", false)]
    [InlineData("web*", "WEB-01", true)]
    [InlineData("web-0?", "web-01", true)]
    [InlineData("web-0[12]", "web-02", true)]
    [InlineData("web-0[12]", "web-03", false)]
    [InlineData("*", "", true)]
    [InlineData("web", null, false)]
    public void Matches(string text, string? name, bool expected) => Assert.Equal(expected, new NamePattern(text).Matches(name));

    [Theory]
    [InlineData("db[01]", "db[01]", NameFit.Exact)]
    [InlineData("db[01]", "db0", NameFit.Pattern)]
    [InlineData("db`[01`]", "db[01]", NameFit.Escaped)]
    [InlineData("db`[01]", "db[01]", NameFit.Pattern)]
    [InlineData("db`[01`]", "db`[01`]", NameFit.Exact)]
    [InlineData("db`[01`]", "db0", null)]
    [InlineData("a`b", "a`b", NameFit.Exact)]
    [InlineData("db[0", "db[0", NameFit.Exact)]
    [InlineData("db[0", "db0", null)]
    [InlineData(" web", "web", null)]
    public void A_name_has_readings(string text, string name, object? expected) => Assert.Equal((NameFit?)expected, new NamePattern(text).FitOf(name));

    [Fact]
    public void What_is_escaped_is_the_name_and_a_literal_has_one_reading()
    {
        foreach (string name in new[] { "db[01]", "a`*b", "``", "[!x]*", "a`[b`]" })
        {
            Assert.True(new NamePattern(WildcardPattern.Escape(name)).FitOf(name) is NameFit.Exact or NameFit.Escaped or NameFit.Pattern, name);
            Assert.Equal([name], new NamePattern(WildcardPattern.Escape(name)).Best([name, "db0", "a*b", "x"], static one => one));
            Assert.Null(new NamePattern("*", isLiteral: true).FitOf(name));
        }
    }

    [Fact]
    public void The_first_reading_that_finds_something_counts()
    {
        Assert.Equal(["db[01]"], new NamePattern("db[01]").Best(["db0", "db[01]", "db1"], static name => name));
        Assert.Equal(["db0", "db1"], new NamePattern("db[01]").Best(["db0", "db2", "db1"], static name => name));
    }

    [Theory]
    [InlineData("web-01", "web-01")]
    [InlineData("*stockholm-web*", "stockholm-web")]
    [InlineData("a*longer?b", "longer")]
    [InlineData("two words", "words")]
    [InlineData("x[abcdefgh]yz", "yz")]
    [InlineData("a,bcd", "bcd")]
    [InlineData("*", null)]
    [InlineData("?*", null)]
    [InlineData("w[aeiou,y]b-*", "b-")]
    [InlineData("w[a]long[b]b-*", "b-")]
    [InlineData("db[long0", "long0")]
    [InlineData("db`[01`]", "db")]
    [InlineData("\u0395\u03BB\u03BB*", null)]
    [InlineData("100%sure", "sure")]
    public void The_keyword_is_the_longest_plain_run(string text, string? expected) => Assert.Equal(expected, new NamePattern(text).Keyword);
}
