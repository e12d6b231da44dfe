using PrivX.Client;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Tests.Session;

public sealed class SessionScopeTests
{
    [Fact]
    public void Names_of_a_long_pipeline_do_not_pile_up_and_the_last_ones_are_known()
    {
        var scope = new SessionScope(new PrivXUsageException("NotConnected", "There is no session."));
        for (int i = 0; i < 100_000; i++)
        {
            scope.Learn($"id-{i}", $"name-{i}");
        }

        Assert.InRange(scope.Names.Count, 1, 10_000);
        Assert.Equal("name-99999", scope.Names["id-99999"]);
    }
}
