using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace PrivX.Module.Tests.Harness;

/// <summary>The whole PowerShell 7 of this machine, if it has one.</summary>
internal static class InstalledShell
{
    /// <summary>Path of pwsh; null if it is not on the PATH.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh"))
        .FirstOrDefault(File.Exists);

    /// <summary>Why there is none; null if there is one.</summary>
    public static string? WhyNot => Program is null ? "There is no pwsh on the PATH." : null;

    /// <summary>Starts it without a profile and without anybody to ask; its streams are redirected.</summary>
    public static Process Start(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments.Prepend("-NonInteractive").Prepend("-NoProfile"))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
