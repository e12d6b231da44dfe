using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PrivX.Client.Tests.Faults;

/// <summary>One row of expected.tsv: what a fault does to a class of operations.</summary>
internal sealed record FaultRow(string Fault, string Class, string Outcome, string Kind, string Attempts, string Seconds, string State, string Comment)
{
    public const string NotApplicable = "n/a";

    public static IReadOnlyList<FaultRow> All { get; } = Load();

    /// <summary>The cells that a run is compared with.</summary>
    public string Expected => $"{Outcome} | {Kind} | {Attempts} | {Seconds} | {State}";

    /// <summary>
    /// Whether a run was as expected. Attempts may be a range such as <c>2..3</c>: a page that was asked for ahead and is then not wanted is stopped,
    /// and may have been sent by then or not. Seconds may be one, too: pauses between attempts have a share of chance.
    /// </summary>
    public bool Fits(string seen)
    {
        string[] cells = seen.Split(" | ");
        return cells is [var outcome, var kind, var attempts, var seconds, var state]
            && outcome == Outcome && kind == Kind && IsWithin(Attempts, attempts) && IsWithin(Seconds, seconds) && state == State;
    }

    public static FaultRow Of(string fault, string @class) => All.Single(row => row.Fault == fault && row.Class == @class);

    private static bool IsWithin(string range, string number)
    {
        string[] ends = range.Split("..");
        return Number(ends[0]) <= Number(number) && Number(number) <= Number(ends[^1]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<FaultRow> Load()
    {
        using Stream stream = typeof(FaultRow).Assembly.GetManifestResourceStream("Faults.expected.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static FaultRow Parse(string line)
    {
        string[] cells = line.Split('\t');
        return new FaultRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }
}
