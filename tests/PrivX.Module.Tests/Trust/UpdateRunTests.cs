using System;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Every change of an object, before servers that know more than the contract: what is sent is what was read, to the last member, with what was
/// named in another way, and with nothing else.
/// </summary>
public sealed class UpdateRunTests
{
    private const int Seeds = 3;

    public static TheoryData<string, int> Runs
    {
        get
        {
            var data = new TheoryData<string, int>();
            // What has no schema has no members that nobody knows: such objects are written back whole by the row itself.
            foreach (string name in EveryRun.Where(run => run.Requests.Contains("{...", StringComparison.Ordinal))
                .Where(name => EveryRun.Of(name).Operation.RequestBody?.Json?.AllProperties().Any() == true))
            {
                for (int seed = 1; seed <= Seeds; seed++)
                {
                    data.Add(name, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Nothing_else_changes(string name, int seed)
    {
        (ApiOperation operation, OperationRun run) = EveryRun.Of(name);
        RequestJournal? journal = null;
        RunCheck.Check(operation, run, shell =>
        {
            shell.Simulator.Faults.Add(new Enriched(seed).Fault);
            shell.Simulator.Options.KeepUnknownMembers = true;
            journal = shell.Simulator.Journal;
        });
        Assert.Contains(journal!.Writes(), entry => entry.Body.Contains(Enriched.Unknowns, StringComparison.Ordinal));
    }
}
