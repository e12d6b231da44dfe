using System;
using System.Text.RegularExpressions;
using PrivX.Client;

namespace PrivX.Authorizer;

/// <summary>The version that the server tells in a script of its web pages, as Get-PrivXServerVersion writes it.</summary>
public sealed class ServerVersion
{
    /// <summary>The version in the server's words, such as 43.0-72 (9875eb0c987c).</summary>
    public required string Version { get; init; }

    /// <summary>Its leading numbers, to compare with.</summary>
    public Version? Number { get; init; }

    /// <summary>The script as it came.</summary>
    public required string Script { get; init; }

    /// <exception cref="PrivXResponseException">There is no version in the script.</exception>
    internal static ServerVersion Of(string script)
    {
        Match text = Regex.Match(script, """["'](?<version>v?(?<number>\d+(\.\d+){1,3})[^"']*)["']""");
        return text.Success
            ? new ServerVersion { Version = text.Groups["version"].Value, Number = System.Version.TryParse(text.Groups["number"].Value, out Version? number) ? number : null, Script = script }
            : throw new PrivXResponseException("The script of the server that should tell its version tells none.")
            {
                Remedy = "Get-PrivXServiceStatus tells the version of each service.",
            };
    }
}
