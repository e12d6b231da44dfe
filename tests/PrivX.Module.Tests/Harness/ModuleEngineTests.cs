using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace PrivX.Module.Tests.Harness;

/// <summary>The harness itself: what other tests rely on.</summary>
public sealed class ModuleEngineTests
{
    [Fact]
    public void The_module_is_imported_from_the_staged_folder()
    {
        using var engine = new ModuleEngine();
        PSObject module = engine.Run("Get-Module PrivX").Only();
        Assert.Equal(StagedModule.Folder.TrimEnd('/', '\\'), module.Properties["ModuleBase"].Value);
        Assert.NotEmpty(engine.Run("Get-Command -Module PrivX").Clean().Output);
    }

    [Fact]
    public void The_module_can_be_removed_and_imported_again()
    {
        using var engine = new ModuleEngine();
        int before = engine.Run("Get-Command -Module PrivX").Output.Count;
        engine.Run("Remove-Module PrivX").Clean();
        Assert.Empty(engine.Run("Get-Command -Module PrivX").Output);
        engine.Run("Import-Module $Manifest; Import-Module $Manifest -Force").Clean();
        Assert.Equal(before, engine.Run("Get-Command -Module PrivX").Output.Count);
    }

    [Fact]
    public void The_manifest_passes_Test_ModuleManifest()
    {
        using var engine = new ModuleEngine();
        Assert.Equal("PrivX", engine.Run("Test-ModuleManifest $Manifest").Only().Properties["Name"].Value);
    }

    [Fact]
    public void A_terminating_error_is_told_apart_from_others()
    {
        using var engine = new ModuleEngine();
        Result result = engine.Run("Get-Command No-Such1; throw 'enough'");
        Assert.Equal("CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Equal("enough", result.Terminating!.ToString());
        Assert.True(result.HadErrors);
    }

    [Fact]
    public void Variables_stay_from_one_script_to_the_next()
    {
        using var engine = new ModuleEngine();
        engine.Run("$sum = $first + 1", ("first", 41)).Clean();
        Assert.Equal(42, engine.Run("$sum").Only().BaseObject);
    }

    [Fact]
    public void It_has_the_commands_of_PowerShell_and_no_module_of_this_machine()
    {
        using var engine = new ModuleEngine();
        engine.Run("Get-Date | ConvertTo-Json; Join-Path a b; ConvertTo-SecureString x -AsPlainText -Force; 1 | Format-Table | Out-String").Clean();
        Assert.Contains("CommandNotFoundException", engine.Run("Find-PSResource x").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_can_be_stopped()
    {
        using var engine = new ModuleEngine();
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Result> running = engine.RunAsync("'ready'; while ($true) { }", _ => written.TrySetResult());
        await written.Task.WaitAsync(TimeSpan.FromSeconds(30));
        engine.Stop();
        Result result = await running.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(result.Stopped);
        Assert.Equal("ready", result.Output.Single().BaseObject);
    }

    [Fact]
    public void Two_engines_do_not_share_a_module_or_variables()
    {
        using var one = new ModuleEngine();
        using var other = new ModuleEngine();
        one.Run("Remove-Module PrivX; $secret = 1").Clean();
        Assert.NotEmpty(other.Run("Get-Module PrivX").Output);
        Assert.Null(other.Run("$secret").Output.SingleOrDefault()?.BaseObject);
    }

    [Theory]
    [InlineData("$global:ErrorActionPreference = 'Stop'; $PSDefaultParameterValues = @{ '*:Name' = 'x' }; $left = 1; $Error.Add('x')", true)]
    [InlineData("function left { }", false)]
    [InlineData("function prompt { 'x' }", false)]
    [InlineData("$ExecutionContext.InvokeProvider.Item.Set('alias:left', 'Get-Command')", false)]
    [InlineData("Set-StrictMode -Version Latest", false)]
    [InlineData("[cultureinfo]::CurrentCulture = 'tr-TR'", false)]
    public void A_runspace_is_used_again_only_when_it_is_like_new(string script, bool isLikeNew)
    {
        using var engine = new ModuleEngine();
        Assert.Equal(isLikeNew && !EnginePool.IsLasting(script), engine.IsLikeNewAfter(script));
    }

    [Theory]
    [InlineData("Remove-Module PrivX")]
    [InlineData("Register-ArgumentCompleter -CommandName x -ParameterName y -ScriptBlock { }")]
    [InlineData("Set-PSDebug -Strict")]
    public void A_runspace_in_which_more_was_changed_is_not(string script) => Assert.True(EnginePool.IsLasting(script));

    [Fact]
    public void Sessions_of_the_test_before_are_forgotten()
    {
        using var shell = new ModuleShell();
        Assert.Single(shell.Run("Get-PrivXSession").Clean().Output);
        Assert.True(shell.IsLikeNewAfter(string.Empty));
        Assert.Empty(shell.Run("Get-PrivXSession").Clean().Output);
        Assert.Equal("SilentlyContinue", shell.Run("$ProgressPreference").Only().ToString());
        Assert.Equal("None", shell.Run("$PSModuleAutoLoadingPreference").Only().ToString());
    }
}
