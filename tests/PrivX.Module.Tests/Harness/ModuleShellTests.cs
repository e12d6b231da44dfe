namespace PrivX.Module.Tests.Harness;

/// <summary>The harness with its simulator.</summary>
public sealed class ModuleShellTests
{
    [Fact]
    public void A_shell_is_connected_and_its_journal_is_empty()
    {
        using var shell = new ModuleShell();
        Assert.Empty(shell.Simulator.Journal.All);
        Assert.Equal(true, shell.Run("$Session.IsConnected").Only().BaseObject);
        Assert.NotEmpty(shell.Run("Get-PrivXSource").Clean().Output);
        Assert.NotEmpty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Two_shells_have_a_server_and_a_session_each()
    {
        using var one = new ModuleShell();
        using var other = new ModuleShell();
        one.Run("Disconnect-PrivX").Clean();
        other.Run("Get-PrivXSource").Clean();
        Assert.Equal("PrivX.NotConnected,PrivX.PowerShell.Cmdlets.RoleStore.GetPrivXSourceCommand", one.Run("Get-PrivXSource").SingleError().FullyQualifiedErrorId);
    }
}
