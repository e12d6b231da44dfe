using System;
using System.IO;
using System.Net;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Operations;

/// <summary>What a row starts from: a simulator and an engine of its own, an empty folder, and what the row wants to be there first.</summary>
internal sealed class RunShell : IDisposable
{
    /// <summary>What <c>$Secret</c> holds.</summary>
    public const string Secret = "c4nary-Secret";

    private readonly string _folder = Directory.CreateTempSubdirectory("privx").FullName;

    public RunShell(OperationRun run, RecordingHost? host = null)
    {
        Shell = new ModuleShell(run.Options, host, run.Connected);
        try
        {
            Shell.Run(
                run.Given,
                ("Simulator", Shell.Simulator),
                ("Folder", _folder),
                ("Secret", new NetworkCredential(string.Empty, Secret).SecurePassword)).Clean();
            Shell.Simulator.Journal.Clear();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ModuleShell Shell { get; }

    public void Dispose()
    {
        Shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
