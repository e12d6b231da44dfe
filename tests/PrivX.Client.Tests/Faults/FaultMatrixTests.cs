using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PrivX.Client.Tests.Faults;

/// <summary>What every fault does to every class of operations: expected.tsv against the whole client and the simulator.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<FaultRow, Lazy<Task<string>>> Played = new();

    // A bound for what hangs, not a wait: a row takes milliseconds.
    private static readonly TimeSpan LongestRow = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (FaultRow row in FaultRow.All.Where(row => row.Outcome != FaultRow.NotApplicable))
            {
                data.Add(row.Fault, row.Class);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_fault_does_what_the_table_says(string fault, string @class)
    {
        FaultRow row = FaultRow.Of(fault, @class);
        string seen = await SeenAsync(row);
        if (!row.Fits(seen))
        {
            Assert.Equal(row.Expected, seen);
        }
    }

    [Fact]
    public async Task The_table_has_no_blanks()
    {
        var wrong = new List<string>();
        output.WriteLine($"{FaultSet.Names.Count} faults × {FaultScene.Classes.Count} classes; outcome | kind | attempts | seconds | state of the server afterwards");
        wrong.AddRange(FaultRow.All.Select(row => row.Fault).Distinct().Except(FaultSet.Names).Select(unknown => $"{unknown}: not a fault"));
        foreach (string name in FaultSet.Names)
        {
            output.WriteLine(name);
            FaultRow[] fault = [.. FaultRow.All.Where(row => row.Fault == name)];
            wrong.AddRange(FaultScene.Classes.Except(fault.Select(row => row.Class)).Select(missing => $"{name} × {missing}: blank"));
            wrong.AddRange(fault.Where(row => !FaultScene.Classes.Contains(row.Class)).Select(row => $"{name} × {row.Class}: not a class"));
            wrong.AddRange(fault.GroupBy(row => row.Class).Where(same => same.Count() > 1).Select(same => $"{name} × {same.Key}: twice"));
            foreach (FaultRow row in fault)
            {
                bool skipped = row.Outcome == FaultRow.NotApplicable;
                string seen = skipped ? row.Expected : await SeenAsync(row);
                output.WriteLine($"  {row.Class,-15} {row.Expected,-70} {(skipped ? row.Comment : row.Fits(seen) ? "as expected" : "SEEN " + seen)}");
                if (!row.Fits(seen))
                {
                    wrong.Add($"{name} × {row.Class}: expected {row.Expected}, seen {seen}");
                }

                if (new[] { row.Outcome, row.Kind, row.Attempts, row.Seconds, row.State }.Any(string.IsNullOrWhiteSpace) || (skipped && row.Comment.Length == 0))
                {
                    wrong.Add($"{name} × {row.Class}: blank cell");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Each row is played once, whichever test comes first.
    private static Task<string> SeenAsync(FaultRow row) => Played.GetOrAdd(row, one => new Lazy<Task<string>>(() => BoundedAsync(one))).Value;

    private static async Task<string> BoundedAsync(FaultRow row)
    {
        try
        {
            return await FaultScene.PlayAsync(row).WaitAsync(LongestRow);
        }
        catch (TimeoutException)
        {
            return "hangs";
        }
    }
}
