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
    [InlineData("web-01", "web-01")]
    [InlineData("*stockholm-web*", "stockholm-web")]
    [InlineData("a*longer?b", "longer")]
    [InlineData("two words", "words")]
    [InlineData("x[abcdefgh]yz", "yz")]
    [InlineData("a,bcd", "bcd")]
    [InlineData("*", null)]
    [InlineData("?*", null)]
    public void The_keyword_is_the_longest_plain_run(string text, string? expected) => Assert.Equal(expected, new NamePattern(text).Keyword);
}
