using System;
using System.IO;
using System.Linq;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>A test that needs Mono; without it, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (Mono is null)
        {
            Skip = "Mono is not installed (Debian: mono-runtime and the libmono-system-*4.0-cil packages named in .ci/run).";
        }
    }

    /// <summary>Path of the program; null when there is none.</summary>
    public static string? Mono { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "mono"), Path.Combine(folder, "mono.exe") })
        .FirstOrDefault(File.Exists);
}
