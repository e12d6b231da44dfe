using System.Linq;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Tests;

public sealed class ImplementedServicesTests
{
    [Theory]
    [InlineData("role-store", 69)]
    [InlineData("auth", 25)]
    [InlineData("local-user-store", 20)]
    [InlineData("vault", 25)]
    [InlineData("workflow-engine", 17)]
    [InlineData("settings", 8)]
    [InlineData("license-manager", 10)]
    public void All_operations_of_the_service_are_carried_out(string service, int count)
    {
        var engine = new SimulatorEngine(new SimulatorOptions(), new SimulatorClock());
        var operations = engine.Contract.Service(service).Operations;

        Assert.Equal(count, operations.Count);
        Assert.Empty(operations.Where(operation => !engine.Handlers.ContainsKey(operation)).Select(operation => operation.Id));
    }
}
