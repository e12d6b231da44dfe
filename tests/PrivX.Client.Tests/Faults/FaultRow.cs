using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PrivX.Client.Tests.Faults;

/// <summary>One row of expected.tsv: what a fault does to a class of operations.</summary>
internal sealed record FaultRow(string Fault, string Class, string Outcome, string Kind, string Attempts, string State, string Comment)
{
    public const string NotApplicable = "n/a";

    public static IReadOnlyList<FaultRow> All { get; } = Load();

    /// <summary>The cells that a run is compared with.</summary>
    public string Expected => $"{Outcome} | {Kind} | {Attempts} | {State}";

    public static FaultRow Of(string fault, string @class) => All.Single(row => row.Fault == fault && row.Class == @class);

    private static List<FaultRow> Load()
    {
        using Stream stream = typeof(FaultRow).Assembly.GetManifestResourceStream("Faults.expected.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static FaultRow Parse(string line)
    {
        string[] cells = line.Split('\t');
        return new FaultRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }
}
