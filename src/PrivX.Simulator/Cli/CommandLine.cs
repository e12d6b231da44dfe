using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;

namespace PrivX.Simulator.Cli;

/// <summary>The command line as options; <see cref="Error"/> says what is wrong with it.</summary>
internal sealed class CommandLine
{
    private static readonly string[] TlsModes = ["own-ca", "intermediate", "expired", "wrong-name", "self-signed"];

    private readonly Option<int> _port = new("--port") { Description = "Port to listen on (default: a free one).", HelpName = "N", CustomParser = ReadPort };
    private readonly Option<string> _listen = new("--listen") { Description = "Address to listen on (default: 127.0.0.1). Anything else opens it to the network.", HelpName = "ADDRESS" };
    private readonly Option<string> _tls = new Option<string>("--tls") { Description = "Which certificate to show (default: own-ca).", HelpName = "MODE" }.AcceptOnlyFromAmong(TlsModes);
    private readonly Option<bool> _plainHttp = new("--plain-http") { Description = "No TLS at all." };
    private readonly Option<string> _scenario = new("--scenario")
    {
        Description = $"Plant what a scenario says: a JSON file, or one that comes with the simulator ({string.Join(", ", Scenario.Shipped)}). The README describes the format. Other options win over those of the scenario.",
        HelpName = "FILE|NAME",
    };

    private readonly Option<string> _caFile = new("--ca-file") { Description = "Where to write the certificate of the CA (default: a temporary file).", HelpName = "FILE" };
    private readonly Option<string> _journalFile = new("--journal-file") { Description = "Write the journal as JSON to this file at the end.", HelpName = "FILE" };
    private readonly Option<string> _readyFile = new("--ready-file") { Description = "Write the connection facts as JSON to this file once it listens.", HelpName = "FILE" };
    private readonly Option[] _table = [.. OptionTable.Names.Select(OfTable)];
    private readonly ParseResult _result;

    private CommandLine(IReadOnlyList<string> arguments)
    {
        var command = new Command("privx-simulator", "A pretend SSH PrivX server, for rehearsing runbooks and testing clients. It keeps nothing: stop it and all is gone.")
        {
            _port, _listen, _scenario, _tls, _plainHttp, _caFile, _journalFile, _readyFile, new HelpOption(),
        };
        foreach (var option in _table)
        {
            command.Options.Add(option);
        }

        _result = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    public SimulatorOptions Options { get; } = new();

    public string? ReadyFile => _result.GetValue(_readyFile);

    public string? CaFile => _result.GetValue(_caFile);

    /// <summary>Where the journal is written at the end.</summary>
    public string? JournalFile => _result.GetValue(_journalFile);

    public bool WantsHelp => _result.Action is HelpAction;

    public string? Error { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(arguments);
        line.Read();
        return line;
    }

    public void WriteHelp(TextWriter output) => _result.Invoke(new InvocationConfiguration { Output = output });

    private static int ReadPort(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        given.AddError($"--port needs a number from 0 to {IPEndPoint.MaxPort}.");
        return 0;
    }

    private static Option OfTable(string name) => OptionTable.IsFlag(name)
        ? new Option<bool>($"--{name}") { Description = OptionTable.DescriptionOf(name) }
        : new Option<string>($"--{name}") { Description = OptionTable.DescriptionOf(name), HelpName = "N" };

    private void Read()
    {
        if (_result.Errors.Count > 0)
        {
            Error = _result.Errors[0].Message.ReplaceLineEndings(string.Empty).Replace("\t", " ", StringComparison.Ordinal);
            return;
        }

        try
        {
            // What the command line says wins over what the scenario says, wherever it stands.
            if (_result.GetValue(_scenario) is { } scenario)
            {
                Options.Scenario = Scenario.Load(scenario);
                Options.Scenario.ApplyTo(Options);
            }

            foreach (var option in _table.Where(option => _result.GetResult(option) is not null))
            {
                OptionTable.Set(Options, option.Name[2..], option is Option<bool> ? "true" : _result.GetValue((Option<string>)option)!);
            }
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            Error = error.Message;
            return;
        }

        Options.Port = _result.GetValue(_port);
        Options.PlainHttp = _result.GetValue(_plainHttp);
        if (_result.GetValue(_tls) is { } mode)
        {
            Options.Tls = (TlsMode)Array.IndexOf(TlsModes, mode);
        }

        if (_result.GetValue(_listen) is { } listen)
        {
            if (IPAddress.TryParse(listen, out var address))
            {
                Options.Address = address;
            }
            else
            {
                Error = "--listen needs an IP address.";
            }
        }
    }
}
