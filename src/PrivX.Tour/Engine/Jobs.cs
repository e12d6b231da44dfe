using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PrivX.Tour.Engine;

/// <summary>The runbooks of jobs that are embedded in this assembly.</summary>
internal static class Jobs
{
    private const string Prefix = "Jobs/";
    private const string Suffix = ".ps1";

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(Jobs).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>Name of the resource of a job.</summary>
    public static string Resource(string job) => Prefix + job + Suffix;

    /// <summary>What a job is about: the comment in its first line.</summary>
    public static string About(string job)
    {
        using var reader = new StreamReader(typeof(Jobs).Assembly.GetManifestResourceStream(Resource(job))!);
        return reader.ReadLine()!.TrimStart('#', ' ');
    }
}
