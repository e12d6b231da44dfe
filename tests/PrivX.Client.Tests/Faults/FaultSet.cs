using System;
using System.Collections.Generic;
using System.Globalization;
using PrivX.Client.Tests.Support;
using PrivX.Simulator;

namespace PrivX.Client.Tests.Faults;

/// <summary>What the names of faults in the table mean.</summary>
internal static class FaultSet
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "429-seconds", "429-date", "429-always", "429-too-long",
        "408-once", "408-always", "500-once", "500-always", "500-foreign", "502-once", "502-always", "503-once", "503-always", "504-once", "504-always",
        "connection-refused", "request-lost", "reset-before-headers", "reset-inside-headers", "reset-after-headers", "reset-always",
        "half-body", "half-json", "html", "empty-body", "wrong-content-type", "gzip",
        "silence-10s", "silence-once", "silence-always", "slow-drip",
        "307-elsewhere", "401-once", "401-always", "403", "404", "409",
        "token-expires-between-pages", "offset-ignored", "count-too-large", "count-too-small", "duplicate-rows", "rows-inserted", "rows-removed",
        "changed-in-between", "changed-beside", "deleted-in-between", "lost-then-deleted",
    ];

    public static bool IsAboutPages(string fault) =>
        fault is "token-expires-between-pages" or "offset-ignored" or "count-too-large" or "count-too-small" or "duplicate-rows" or "rows-inserted" or "rows-removed";

    public static IReadOnlyList<Fault> For(FaultRow row, string operation, Uri server, TestClock clock, TimeSpan timeout, string target)
    {
        // "503-once", "503-always"; a bare status stays too.
        string[] parts = row.Fault.Split('-');
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            return row.Fault switch
            {
                "429-seconds" => [Fault.TooManyRequests(operation, 2)],
                "429-date" => [Fault.RetryAt(operation, 429, clock.UtcNow + TimeSpan.FromSeconds(5))],
                "429-too-long" => [Fault.TooManyRequests(operation, 120, times: null)],
                "500-foreign" => [Fault.Status(operation, 500, 1, "<html></html>")],
                "307-elsewhere" => [Fault.Redirect(operation, new Uri(server, "/elsewhere"))],
                _ => [Fault.Status(operation, status, parts is [_, "once"] ? 1 : null)],
            };
        }

        return row.Fault switch
        {
            "connection-refused" => [],

            // Between reading and writing: those strike while the scene is set.
            "changed-in-between" or "changed-beside" => [],
            "deleted-in-between" => row.Class switch
            {
                "replace" => [],
                "release" => [Fault.Custom(operation, state => state.Checkouts.Remove(target))],
                _ => [Fault.Of(FaultKind.DeleteObject, operation)],
            },
            "request-lost" => [Fault.Abort(operation)],
            "reset-before-headers" => [Lost(FaultKind.AbortBeforeHeaders, operation)],
            "reset-inside-headers" => [Lost(FaultKind.AbortInHeaders, operation)],
            "reset-after-headers" => [Lost(FaultKind.AbortAfterHeaders, operation)],
            "reset-always" => [Lost(FaultKind.AbortBeforeHeaders, operation, null)],
            "lost-then-deleted" => [Fault.Custom(operation, state => state.Hosts.Remove(target), FaultTiming.AfterHandling), Lost(FaultKind.AbortBeforeHeaders, operation)],
            "half-body" => [Fault.Of(FaultKind.HalfBody, operation)],
            "half-json" => [Fault.Of(FaultKind.HalfJson, operation)],
            "html" => [Fault.Of(FaultKind.Html, operation)],
            "empty-body" => [Fault.Of(FaultKind.EmptyBody, operation)],
            "wrong-content-type" => [Fault.Of(FaultKind.WrongContentType, operation)],
            "gzip" => [Fault.Of(FaultKind.Gzip, operation)],
            "silence-10s" => [Fault.Custom(operation, _ => clock.Advance(TimeSpan.FromSeconds(10)))],
            "silence-once" => Silence(operation, clock, timeout, 1),
            "silence-always" => Silence(operation, clock, timeout, null),
            "slow-drip" => [new Fault { Kind = FaultKind.SlowDrip, Target = operation, Times = 1, Rows = 2_000, DelaySeconds = 0.001 }],
            "token-expires-between-pages" => [Fault.ExpireToken(operation, after: 1)],
            "offset-ignored" => [Fault.Of(FaultKind.IgnoreOffset, operation, times: null)],
            "count-too-large" => [Fault.WrongCount(operation, 5)],
            "count-too-small" => [Fault.WrongCount(operation, -25)],
            "duplicate-rows" => [Fault.Of(FaultKind.DuplicateRows, operation, times: null)],
            "rows-inserted" => [Fault.Of(FaultKind.InsertRows, operation, after: 1)],
            "rows-removed" => [Fault.Of(FaultKind.RemoveRows, operation, after: 1)],
            _ => throw new InvalidOperationException($"There is no fault {row.Fault}."),
        };
    }

    // The server did it, the client does not hear of it: the harder half of every broken connection.
    private static Fault Lost(FaultKind kind, string operation, int? times = 1) => Fault.Abort(operation, kind, FaultTiming.AfterHandling, times);

    // The request has arrived, so the client waits already: now its time-out passes on its clock, and no response comes.
    private static Fault[] Silence(string operation, TestClock clock, TimeSpan timeout, int? times) =>
    [
        Fault.Custom(operation, _ => clock.Advance(timeout), times: times),
        new Fault { Kind = FaultKind.Delay, Target = operation, Timing = FaultTiming.AfterHandling, Times = times },
    ];
}
