using System.Linq;
using PrivX.Contract;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Tests;

public sealed class CoverageTests
{
    [Theory]
    [InlineData("connection-manager", 34)]
    [InlineData("secrets-manager", 42)]
    [InlineData("authorizer", 54)]
    [InlineData("monitor-service", 9)]
    [InlineData("trail-index", 5)]
    [InlineData("api-proxy", 21)]
    [InlineData("network-access-manager", 9)]
    [InlineData("db-proxy", 2)]
    public void Every_operation_of_the_service_is_carried_out(string service, int expected)
    {
        var engine = new SimulatorEngine(new SimulatorOptions(), new SimulatorClock());
        var operations = ApiContract.Load().Service(service).Operations;

        Assert.Empty(operations.Where(operation => !engine.Handlers.ContainsKey(operation)).Select(operation => operation.Id));
        Assert.Equal(expected, operations.Count);
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
