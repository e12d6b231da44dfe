using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PrivX.Tour.Engine;

namespace PrivX.Tour;

/// <summary>The command line as options; <see cref="Error"/> says what is wrong with it.</summary>
internal sealed class TourOptions
{
    public const string Help = """
        Usage: dotnet run --project src/PrivX.Tour [-- options]

        Shows the PrivX module at work: starts a simulator of the server, imports the module that was just built into
        PowerShell, and runs a runbook against it. PowerShell is the .NET tool that the build restored, or what the
        variable PWSH names (the path of a pwsh). Without them it is the engine package, which has core commands only.

          --job NAME                   Play the runbook of a job in place of the short one: from the log-in to an access
                                       report, a contained user, hosts from a file. With the simulator only.
          --list                       Show the names of the jobs.
          --folder FOLDER              Where a job writes its files to. Without it they are gone afterwards.
          --transcript FILE            Write what is shown to this file as well.
          --script FILE                Run this script in place of the built-in runbook. The module is imported, and a
                                       plain Connect-PrivX in the script reaches the server: address and credentials are
                                       in PRIVX_API_* variables, the CA is Connect-PrivX's default.
          --server URI                 Use this PrivX server, and no simulator. Credentials come from PRIVX_API_*
                                       variables or from .privx/config.toml in the home directory. The built-in runbook
                                       then only reads.
          --trusted-certificate FILE   PEM file with the CA certificates to trust, for --server.
          --keep                       Leave the simulator running afterwards and say how to reach it, until Ctrl+C.
          --help                       Show this text.

        Exit code: 0 the runbook succeeded, 1 it failed, 2 the options are wrong.
        """;

    private TourOptions()
    {
    }

    public string? Script { get; private set; }

    /// <summary>Name of a job in <see cref="Jobs"/>.</summary>
    public string? Job { get; private set; }

    public bool WantsList { get; private set; }

    public string? Folder { get; private set; }

    public string? Transcript { get; private set; }

    public Uri? Server { get; private set; }

    public string? TrustedCertificate { get; private set; }

    public bool Keep { get; private set; }

    public bool WantsHelp { get; private set; }

    public string? Error { get; private set; }

    public static TourOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TourOptions();
        for (int index = 0; index < arguments.Count && options.Error is null; index++)
        {
            string name = arguments[index];
            switch (name)
            {
                case "--script":
                    options.Script = options.File(name, Value());
                    break;
                case "--job":
                    options.Job = options.JobNamed(Value());
                    break;
                case "--list":
                    options.WantsList = true;
                    return options;
                case "--folder":
                    options.Folder = Value() is { } folder ? Path.GetFullPath(folder) : null;
                    break;
                case "--transcript":
                    options.Transcript = Value() is { } transcript ? Path.GetFullPath(transcript) : null;
                    break;
                case "--server":
                    options.Server = options.Address(name, Value());
                    break;
                case "--trusted-certificate":
                    options.TrustedCertificate = options.File(name, Value());
                    break;
                case "--keep":
                    options.Keep = true;
                    break;
                case "--help" or "-h" or "-?":
                    options.WantsHelp = true;
                    return options;
                default:
                    options.Fail($"'{name}' is not an option. --help lists them.");
                    break;
            }

            string? Value()
            {
                if (index + 1 < arguments.Count)
                {
                    return arguments[++index];
                }

                options.Fail($"{name} needs a value.");
                return null;
            }
        }

        if (options.Error is null && options.Server is null && options.TrustedCertificate is not null)
        {
            options.Fail("--trusted-certificate goes with --server: the simulator brings its own CA.");
        }

        if (options.Error is null && options.Job is not null && (options.Server is not null || options.Script is not null))
        {
            options.Fail($"--job changes things, and plays with the simulator: it does not go with {(options.Script is null ? "--server" : "--script")}.");
        }

        if (options.Error is null && options.Folder is not null && options.Job is null)
        {
            options.Fail("--folder is for the files of a job, and goes with --job.");
        }

        if (options.Error is null && options.Server is not null && options.Keep)
        {
            options.Fail("--keep is about the simulator, and --server uses none.");
        }

        return options;
    }

    private string? JobNamed(string? name)
    {
        if (name is not null && !Jobs.Names.Contains(name, StringComparer.Ordinal))
        {
            Fail($"--job: there is no job '{name}'. There are {string.Join(", ", Jobs.Names)}.");
        }

        return name;
    }

    private string? File(string name, string? path)
    {
        if (path is null || System.IO.File.Exists(path))
        {
            return path is null ? null : Path.GetFullPath(path);
        }

        Fail($"{name}: there is no file '{path}'.");
        return null;
    }

    private Uri? Address(string name, string? text)
    {
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"))
        {
            return text is null ? null : new Uri(text);
        }

        Fail($"{name} needs an address such as https://privx.example.com.");
        return null;
    }

    private void Fail(string error) => Error ??= error;
}
