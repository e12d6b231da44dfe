using System.Collections.Generic;
using System.Diagnostics;
using PrivX.Shells;

namespace PrivX.Module.Tests.Harness;

/// <summary>The whole PowerShell of these tests as a process whose streams are redirected.</summary>
internal static class InstalledShell
{
    /// <summary>Why there is none; null if there is one.</summary>
    public static string? WhyNot => PinnedShell.WhyNot;

    /// <summary>Starts it without a profile and without anybody to ask.</summary>
    public static Process Start(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        ProcessStartInfo start = PinnedShell.StartInfo(arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
