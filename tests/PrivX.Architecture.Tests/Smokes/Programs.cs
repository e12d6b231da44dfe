using System;
using System.IO;
using System.Linq;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>Programs of this machine that stand in for others.</summary>
internal static class Programs
{
    /// <summary>.NET Framework's stand-in; null when there is none.</summary>
    public static string? Mono { get; } = Find("mono");

    /// <summary>Windows' stand-in; null when there is none.</summary>
    public static string? Wine { get; } = OperatingSystem.IsWindows() ? null : Find("wine");

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
        .FirstOrDefault(File.Exists);
}
