using System.Text.RegularExpressions;

namespace PrivX.Module.Tests.Help;

/// <summary>An example of a page: what is said before the code, the code, and what is said after it.</summary>
internal sealed partial class HelpExample
{
    public HelpExample(string page, int number, string title, string text)
    {
        Page = page;
        Number = number;
        Title = title;
        Match parts = Fence().Match(text);
        HasCode = parts.Success;
        Before = parts.Success ? parts.Groups["before"].Value : text;
        Code = parts.Groups["code"].Value;
        After = parts.Groups["after"].Value;
    }

    public string Page { get; }

    /// <summary>From 1, in the order of the page.</summary>
    public int Number { get; }

    public string Title { get; }

    public bool HasCode { get; }

    public string Before { get; }

    public string Code { get; }

    public string After { get; }

    /// <summary>How the example is called in tests and in examples.json: Connect-PrivX/3.</summary>
    public string Key => $"{Page}/{Number}";

    [GeneratedRegex(@"\A(?<before>.*?)^```[a-z]*\n(?<code>.*?)\n```[ \t]*$(?<after>.*)\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
