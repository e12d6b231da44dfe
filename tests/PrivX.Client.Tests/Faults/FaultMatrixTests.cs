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

    private static readonly string[] Everywhere = ["list", "get", "search", "create", "replace", "delete", "release", "log-in", "refresh"];

    private static readonly Dictionary<string, string[]> Somewhere = new(StringComparer.Ordinal)
    {
        ["token-expires-between-pages"] = ["list"],
        ["offset-ignored"] = ["list"],
        ["count-too-large"] = ["list"],
        ["count-too-small"] = ["list"],
        ["duplicate-rows"] = ["list"],
        ["rows-inserted"] = ["list"],
        ["rows-removed"] = ["list"],
        ["deleted-in-between"] = ["replace", "delete"],
        ["lost-then-deleted"] = ["replace"],
    };

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
        foreach (IGrouping<string, FaultRow> fault in FaultRow.All.GroupBy(row => row.Fault))
        {
            output.WriteLine(fault.Key);
            string[] classes = Somewhere.GetValueOrDefault(fault.Key, Everywhere);
            wrong.AddRange(classes.Except(fault.Select(row => row.Class)).Select(missing => $"{fault.Key} × {missing}: blank"));
            wrong.AddRange(fault.GroupBy(row => row.Class).Where(same => same.Count() > 1).Select(same => $"{fault.Key} × {same.Key}: twice"));
            foreach (FaultRow row in fault)
            {
                bool skipped = row.Outcome == FaultRow.NotApplicable;
                string seen = skipped ? row.Expected : await SeenAsync(row);
                output.WriteLine($"  {row.Class,-8} {row.Expected,-60} {(skipped ? row.Comment : row.Fits(seen) ? "as expected" : "SEEN " + seen)}");
                if (!row.Fits(seen))
                {
                    wrong.Add($"{fault.Key} × {row.Class}: expected {row.Expected}, seen {seen}");
                }

                if (new[] { row.Outcome, row.Kind, row.Attempts, row.State }.Any(string.IsNullOrWhiteSpace) || (skipped && row.Comment.Length == 0))
                {
                    wrong.Add($"{fault.Key} × {row.Class}: blank cell");
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
