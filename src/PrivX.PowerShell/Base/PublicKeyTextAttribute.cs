using System;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a parameter for an OpenSSH public key take its line, its base64 part, or the .pub file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PublicKeyTextAttribute : TextOrFileAttribute
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    protected override string Wanted => "an OpenSSH public key, or the .pub file with it";

    /// <summary>The base64 part of a key, without padding, as the API wants it; null where there is none.</summary>
    /// <remarks>The length of the algorithm's name comes first, and none is longer than 255 letters: every key begins with these letters.</remarks>
    public static string? Bare(string text) =>
        Array.Find(text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries), part => part.StartsWith("AAAA", StringComparison.Ordinal))?.TrimEnd('=');

    protected override bool Is(string text) => Bare(text) is not null;
}
