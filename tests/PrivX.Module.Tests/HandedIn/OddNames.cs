namespace PrivX.Module.Tests.HandedIn;

/// <summary>Names with characters that mean something to PowerShell, to a search or to nobody, and names that their readings as patterns would hit.</summary>
internal static class OddNames
{
    /// <summary>Names; none of them is another one's reading as a literal.</summary>
    public static readonly string[] All =
    [
        "db[01]", "Ops [a]*", "w?b", "*", "a`b", "a`[b`]", "db[0", "]", "[!x]*", " lead", "trail ", "a,b", "a;b c", "it's", "typo \u2018q\u2019 \u201Cr\u201D", "say \"x\"", "$env:x $(1)",
        "100%", "-Force", "1e3", "10kb", "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1", "\u0131\u0130", "\U0001F98A", "e\u0301", "\u202Egnp", new string('n', 1000), "a\tb",
        "\u001b[2J\u0007", "$a\u009b`\u202e\"q\u201C",
    ];

    /// <summary>Names that are hit when one of the others is read as a pattern, trimmed or unescaped.</summary>
    public static readonly string[] Decoys = ["db0", "db1", "Ops a", "Ops a x", "web", "lead", "trail", "a[b]", "ab", "x", "its", "\u00E9"];
}
