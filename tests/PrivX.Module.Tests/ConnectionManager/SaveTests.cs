using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ConnectionManager;

/// <summary>What all Save cmdlets have in common, seen with the smallest of them.</summary>
public sealed class SaveTests : IDisposable
{
    private const string Name = "privx-ueba-setup.sh";

    private readonly ModuleShell _shell = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-save-").FullName;

    public SaveTests() => _shell.Run(
        """
        $folder = $Given
        $paths = $ExecutionContext.SessionState
        $null = $paths.Path.SetLocation($folder)
        $null = $paths.Drive.New([System.Management.Automation.PSDriveInfo]::new('Saved', $paths.Provider.GetOne('FileSystem'), $folder, '', $null), 'Global')
        """,
        ("Given", _folder)).Clean();

    private string Target => Path.Combine(_folder, Name);

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Into_a_folder_it_goes_under_its_own_name()
    {
        PSObject file = _shell.Run("Save-PrivXUebaSetupScript $folder").Only();
        Assert.Equal(Target, Assert.IsType<FileInfo>(file.BaseObject).FullName);
        Assert.NotNull(file.Properties["PSPath"]);
        Assert.StartsWith("#!/bin/sh", File.ReadAllText(Target), StringComparison.Ordinal);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("script[1].sh", "Save-PrivXUebaSetupScript -Path $folder/script[1].sh")]
    [InlineData("a.sh", "Save-PrivXUebaSetupScript -LiteralPath \"$folder/a.sh\"")]
    [InlineData(Name, "Save-PrivXUebaSetupScript")]
    [InlineData("rel.sh", "Save-PrivXUebaSetupScript ./rel.sh")]
    [InlineData("drive.sh", "Save-PrivXUebaSetupScript Saved:/drive.sh")]
    public void A_path_is_one_of_PowerShells_file_system(string expected, string script)
    {
        _shell.Run(script).Only();
        Assert.Equal([Path.Combine(_folder, expected)], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("Env:/script")]
    [InlineData("nodrive:/script.sh")]
    [InlineData("./none/script.sh")]
    [InlineData("./none/")]
    public void A_path_that_leads_nowhere_ends_the_pipeline_and_nothing_is_asked(string path)
    {
        Result result = _shell.Run("try { Save-PrivXUebaSetupScript -Path $Wrong } catch { 'ended'; throw }", ("Wrong", path));
        Assert.Equal("ended", result.Output.Single().ToString());
        Assert.StartsWith("PrivX.InvalidPath,", result.Terminating!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_file_that_is_there_stays_and_nothing_is_asked()
    {
        File.WriteAllText(Target, "mine");
        ErrorRecord error = _shell.Run("Save-PrivXUebaSetupScript $folder").SingleError();
        Assert.StartsWith("PrivX.FileExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
        Assert.Equal("mine", File.ReadAllText(Target));

        _shell.Run("Save-PrivXUebaSetupScript $folder -Force").Only();
        Assert.StartsWith("#!/bin/sh", File.ReadAllText(Target), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_asks_nothing_and_names_the_file()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Assert.Empty(shell.Run("Save-PrivXUebaSetupScript $Folder -WhatIf", ("Folder", _folder)).Clean().Output);
        Assert.Contains(host.Shown, line => line.Contains(Target, StringComparison.Ordinal) && line.Contains("UEBA setup script", StringComparison.Ordinal));
        Assert.Empty(shell.Simulator.Journal.All);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void After_a_break_it_goes_on_with_a_new_handle()
    {
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.HalfBody, "downloadUebaSetupScript"));
        _shell.Run("Save-PrivXUebaSetupScript $folder").Only();
        Assert.Equal(2, _shell.Simulator.Journal.Requests("createUebaSetupScriptDownload").Count);
        string broken = File.ReadAllText(Target);
        _shell.Run("Save-PrivXUebaSetupScript $folder/whole.sh").Only();
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "whole.sh")), broken);
    }

    [Fact]
    public async Task A_stop_leaves_nothing()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shell.Simulator.Faults.Add(Fault.Custom("downloadUebaSetupScript", _ => opened.TrySetResult()));
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = "downloadUebaSetupScript", DelaySeconds = 2 });
        Task<Result> saving = _shell.RunAsync("Save-PrivXUebaSetupScript $folder");
        await opened.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal([Target + ".part"], Directory.GetFiles(_folder));
        _shell.Stop();
        Result result = await saving;
        Assert.True(result.Stopped, result.Describe());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_script_is_for_its_owner_only()
    {
        if (!OperatingSystem.IsWindows())
        {
            _shell.Run("Save-PrivXUebaSetupScript $folder").Only();
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
        }
    }
}
