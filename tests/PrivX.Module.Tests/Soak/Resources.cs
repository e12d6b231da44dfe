using System;
using System.Diagnostics;
using System.IO;

namespace PrivX.Module.Tests.Soak;

/// <summary>What this process holds.</summary>
/// <param name="ManagedBytes">Objects that are still needed.</param>
/// <param name="Threads">Threads of the operating system.</param>
/// <param name="Files">Open files and sockets; null where the system does not tell.</param>
internal sealed record Resources(long ManagedBytes, int Threads, int? Files)
{
    private const long MegaByte = 1024 * 1024;

    public static Resources Now()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new(bytes, process.Threads.Count, Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : null);
    }

    /// <summary>Leaves room for what a process does by itself: threads of the pool come and go, connections are kept for a while.</summary>
    public void AssertHasNotGrownTo(Resources end)
    {
        Assert.InRange(end.ManagedBytes, 0, ManagedBytes + (24 * MegaByte));
        Assert.InRange(end.Threads, 0, Threads + 16);
        Assert.InRange(end.Files ?? 0, 0, (Files ?? 0) + 32);
    }

    public override string ToString() => $"{ManagedBytes / MegaByte} MB, {Threads} threads, {(Files is { } files ? $"{files} files and sockets" : "files unknown")}";
}
