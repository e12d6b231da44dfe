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
}
