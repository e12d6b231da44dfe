using System;
using System.Linq;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Which differences do not matter: patterns of kind, name and path, such as <c>Role/*/comment</c>.</summary>
internal sealed class ConfigurationIgnore
{
    private readonly NamePattern[][] _patterns;

    /// <exception cref="PrivXUsageException">A pattern has not three parts. Code <c>InvalidArgument</c>.</exception>
    public ConfigurationIgnore(string[]? patterns)
    {
        _patterns = (patterns ?? []).Select(Read).ToArray();
    }

    /// <summary>True where all differences matter.</summary>
    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>True where a difference at a path does not matter.</summary>
    public bool Matches(ObjectName name, string path) =>
        Array.Exists(_patterns, pattern => pattern[0].Matches(name.Kind) && pattern[1].Matches(name.Name) && pattern[2].Matches(Plain(path)));

    // A kind has no slash, nor has a path; what is between is the name.
    private static NamePattern[] Read(string pattern)
    {
        int first = pattern.IndexOf('/');
        int last = pattern.LastIndexOf('/');
        return first > 0 && last > first + 1 && last < pattern.Length - 1
            ? [new NamePattern(pattern.Substring(0, first)), new NamePattern(pattern.Substring(first + 1, last - first - 1)), new NamePattern(Plain(pattern.Substring(last + 1)))]
            : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Ignore has '{pattern}', which is not kind, name and path.") { Remedy = "Write it as 'Role/*/Comment', with wildcards where any will do." };
    }

    // Comment and comment, AuditEnabled and audit_enabled are the same word; the labels of elements stay as they are.
    private static string Plain(string path) => path.Replace("_", string.Empty);
}
