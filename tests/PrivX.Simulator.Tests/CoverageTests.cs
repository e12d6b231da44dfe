using System.Linq;
using PrivX.Contract;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void Every_operation_of_the_contract_has_a_handler()
    {
        var engine = new SimulatorEngine(new SimulatorOptions(), new SimulatorClock());
        ApiOperation[] lacking = [.. ApiContract.Load().Operations.Where(operation => !engine.Handlers.ContainsKey(operation))];

        Assert.True(lacking.Length == 0, $"Without a handler in src/PrivX.Simulator/Services:\n{string.Join('\n', lacking.AsEnumerable())}");
    }

    [Theory]
    [InlineData(28)]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(41)]
    public void Older_versions_start_too(int version) =>
        Assert.NotEmpty(new SimulatorEngine(new SimulatorOptions { ServerVersion = version, Hosts = 0, Users = 1 }, new SimulatorClock()).State.Names);

    [Fact]
    public void A_company_without_connections_and_events_starts()
    {
        var engine = new SimulatorEngine(new SimulatorOptions { Connections = 0, AuditEvents = 0 }, new SimulatorClock());

        Assert.Equal((0, 0), (engine.State.Collection("connections").Count, engine.State.Collection("auditevents").Count));
    }
}
