using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO;
using PrivX.Tour.Engine;

namespace PrivX.Tour;

/// <summary>The command line as options; <see cref="Error"/> says what is wrong with it.</summary>
internal sealed class TourOptions
{
    private readonly Option<string> _job = new Option<string>("--job")
    {
        Description = "Play the runbook of a job in place of the short one: from the log-in to an access report, a contained user, hosts from a file. With the simulator only.",
        HelpName = "NAME",
    }.AcceptOnlyFromAmong([.. Jobs.Names]);

    private readonly Option<bool> _list = new("--list") { Description = "Show the names of the jobs." };
    private readonly Option<string> _folder = new("--folder") { Description = "Where a job writes its files to. Without it they are gone afterwards.", HelpName = "FOLDER" };
    private readonly Option<string> _transcript = new("--transcript") { Description = "Write what is shown to this file as well.", HelpName = "FILE" };
    private readonly Option<FileInfo> _script = new Option<FileInfo>("--script")
    {
        Description = "Run this script in place of the built-in runbook. The module is imported, and a plain Connect-PrivX in the script reaches the server: address and credentials are in PRIVX_API_* variables, the CA is Connect-PrivX's default.",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    private readonly Option<string> _server = new("--server")
    {
        Description = "Use this PrivX server, and no simulator. Credentials come from PRIVX_API_* variables or from .privx/config.toml in the home directory. The built-in runbook then only reads.",
        HelpName = "URI",
    };

    private readonly Option<FileInfo> _trustedCertificate = new Option<FileInfo>("--trusted-certificate") { Description = "PEM file with the CA certificates to trust, for --server.", HelpName = "FILE" }.AcceptExistingOnly();
    private readonly Option<bool> _keep = new("--keep") { Description = "Leave the simulator running afterwards and say how to reach it, until Ctrl+C." };
    private readonly ParseResult _result;

    private TourOptions(IReadOnlyList<string> arguments)
    {
        var command = new Command(
            "privx-tour",
            "Shows the PrivX module at work: starts a simulator of the server, imports the module that was just built into PowerShell, and runs a runbook against it. "
            + "PowerShell is the .NET tool that the build restored, or what the variable PWSH names (the path of a pwsh). Without them it is the engine package, which has core commands only. "
            + "Exit code: 0 the runbook succeeded, 1 it failed, 2 the options are wrong.")
        {
            _job, _list, _folder, _transcript, _script, _server, _trustedCertificate, _keep, new HelpOption(),
        };
        command.Validators.Add(Check);
        _result = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    public string? Script => _result.GetValue(_script)?.FullName;

    /// <summary>Name of a job in <see cref="Jobs"/>.</summary>
    public string? Job => _result.GetValue(_job);

    public bool WantsList => _result.GetValue(_list);

    public string? Folder => _result.GetValue(_folder) is { } folder ? Path.GetFullPath(folder) : null;

    public string? Transcript => _result.GetValue(_transcript) is { } transcript ? Path.GetFullPath(transcript) : null;

    public Uri? Server => _result.GetValue(_server) is { } address ? new Uri(address) : null;

    public string? TrustedCertificate => _result.GetValue(_trustedCertificate)?.FullName;

    public bool Keep => _result.GetValue(_keep);

    public bool WantsHelp => _result.Action is HelpAction;

    public string? Error => WantsHelp || _result.Errors.Count == 0 ? null : _result.Errors[0].Message.ReplaceLineEndings(string.Empty).Replace("\t", " ", StringComparison.Ordinal);

    public static TourOptions Parse(IReadOnlyList<string> arguments) => new(arguments);

    public void WriteHelp(TextWriter output) => _result.Invoke(new InvocationConfiguration { Output = output });

    private void Check(CommandResult given)
    {
        bool Has(Option option) => given.GetResult(option) is not null;

        if (given.GetValue(_server) is { } server && !(Uri.TryCreate(server, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"))
        {
            given.AddError("--server needs an address such as https://privx.example.com.");
        }

        if (Has(_trustedCertificate) && !Has(_server))
        {
            given.AddError("--trusted-certificate goes with --server: the simulator brings its own CA.");
        }

        if (Has(_job) && (Has(_server) || Has(_script)))
        {
            given.AddError($"--job changes things, and plays with the simulator: it does not go with {(Has(_script) ? "--script" : "--server")}.");
        }

        if (Has(_folder) && !Has(_job))
        {
            given.AddError("--folder is for the files of a job, and goes with --job.");
        }

        if (Has(_keep) && Has(_server))
        {
            given.AddError("--keep is about the simulator, and --server uses none.");
        }
    }
}
