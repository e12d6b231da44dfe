using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace PrivX.Simulator.Cli;

/// <summary>The command line as options; <see cref="Error"/> says what is wrong with it.</summary>
internal sealed class CommandLine
{
    public static readonly string Help = $$"""
        Usage: privx-simulator [options]

        A pretend SSH PrivX server, for rehearsing runbooks and testing clients. It keeps nothing: stop it and all
        is gone.

          --port N               Port to listen on (default: a free one).
          --listen ADDRESS       Address to listen on (default: 127.0.0.1). Anything else opens it to the network.
          --server-version N     Version of the server to play, {{SimulatorOptions.OldestServerVersion}} to {{SimulatorOptions.NewestServerVersion}} (default: {{SimulatorOptions.NewestServerVersion}}).
          --hosts N              Number of hosts (default: 30).
          --users N              Number of users (default: 40).
          --roles N              Number of roles (default: 13).
          --connections N        Number of connections (default: 60).
          --audit-events N       Number of audit events (default: 400).
          --managed-accounts N   Number of managed accounts of the domain NORDLYS (default: 4).
          --role-members N       Number of members of the role Contractors, at least (default: as they come).
          --seed N               Same seed, same ids, names and credentials (default: 1).
          --token-lifetime N     Life of an access token in seconds (default: 300).
          --termination-time N, --role-change-time N, --rotation-time N, --scan-time N, --refresh-time N,
          --job-time N, --restart-time N
                                 How long things take in seconds on the simulator's clock (default: 2, 0, 5, 3, 3,
                                 3, 5). Role changes bite after that time, or with a new token; on a real server
                                 it is one to five minutes.
          --unstable-order       Rows with equal sort keys come in another order with each answer.
          --scenario FILE|NAME   Plant what a scenario says: a JSON file, or one that comes with the simulator
                                 (compromised-user, outage-during-export, rotation-fails-for-some). The README
                                 describes the format. Other options win over those of the scenario.
          --tls MODE             own-ca (default), intermediate, expired, wrong-name, self-signed.
          --plain-http           No TLS at all.
          --unknown-members      Give some objects members that only a newer server would have.
          --keep-unknown         Keep members of requests that the contract does not know. Without it they are
                                 dropped, as the real server does, and noted in the journal.
          --checkout-list        Answer a checkout as {count, items}, as the vendor's SDKs read it, in place of the
                                 documented object.
          --mobilegw-array       Answer the directories of the mobile gateway as a bare array, as the vendor's Go SDK
                                 reads them, in place of {count, items}.
          --ca-file FILE         Where to write the certificate of the CA (default: a temporary file).
          --journal-file FILE    Write the journal as JSON to this file at the end.
          --ready-file FILE      Write the connection facts as JSON to this file once it listens.
          --help                 Show this text.
        """;

    private CommandLine()
    {
    }

    public SimulatorOptions Options { get; } = new();

    public string? ReadyFile { get; private set; }

    public string? CaFile { get; private set; }

    /// <summary>Where the journal is written at the end.</summary>
    public string? JournalFile { get; private set; }

    public bool WantsHelp { get; private set; }

    public string? Error { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();

        // What the command line says wins over what the scenario says, wherever it stands.
        arguments = [.. Scenarios(arguments), .. Others(arguments)];
        for (var index = 0; index < arguments.Count && line.Error is null; index++)
        {
            var name = arguments[index];
            string? value = null;
            var equals = name.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && name.StartsWith("--", StringComparison.Ordinal))
            {
                value = name[(equals + 1)..];
                name = name[..equals];
            }

            string Value() => value ??= index + 1 < arguments.Count ? arguments[++index] : line.Fail($"{name} needs a value.");
            line.Read(name, Value);
        }

        return line;
    }

    private static IEnumerable<string> Scenarios(IReadOnlyList<string> arguments) => arguments.Where((_, index) => IsOfScenario(arguments, index));

    private static IEnumerable<string> Others(IReadOnlyList<string> arguments) => arguments.Where((_, index) => !IsOfScenario(arguments, index));

    private static bool IsOfScenario(IReadOnlyList<string> arguments, int index) =>
        arguments[index] == "--scenario" || arguments[index].StartsWith("--scenario=", StringComparison.Ordinal) || (index > 0 && arguments[index - 1] == "--scenario");

    private void Read(string name, Func<string> value)
    {
        switch (name)
        {
            case "--help" or "-h" or "-?":
                WantsHelp = true;
                break;
            case "--port":
                Options.Port = Number(name, value(), 0, 65535);
                break;
            case "--listen":
                if (IPAddress.TryParse(value(), out var address))
                {
                    Options.Address = address;
                }
                else
                {
                    Fail($"{name} needs an IP address.");
                }

                break;
            case "--tls":
                Options.Tls = Mode(name, value());
                break;
            case "--plain-http":
                Options.PlainHttp = true;
                break;
            case "--scenario":
                ReadScenario(value());
                break;
            case "--journal-file":
                JournalFile = value();
                break;
            case "--ca-file":
                CaFile = value();
                break;
            case "--ready-file":
                ReadyFile = value();
                break;
            case ['-', '-', .. var option] when OptionTable.IsFlag(option) is { } isFlag:
                SetOption(option, isFlag ? "true" : value());
                break;
            default:
                Fail($"'{name}' is not an option. --help lists them.");
                break;
        }
    }

    private void SetOption(string name, string value)
    {
        try
        {
            OptionTable.Set(Options, name, value);
        }
        catch (ArgumentException error)
        {
            Fail(error.Message);
        }
    }

    private void ReadScenario(string fileOrName)
    {
        try
        {
            Options.Scenario = Scenario.Load(fileOrName);
            Options.Scenario.ApplyTo(Options);
        }
        catch (Exception error) when (error is ArgumentException or System.IO.IOException or UnauthorizedAccessException)
        {
            Fail(error.Message);
        }
    }

    private int Number(string name, string text, int minimum, int maximum)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fail(string.Create(CultureInfo.InvariantCulture, $"{name} needs a number from {minimum} to {maximum}."));
        return minimum;
    }

    private TlsMode Mode(string name, string text)
    {
        switch (text)
        {
            case "own-ca":
                return TlsMode.OwnCa;
            case "intermediate":
                return TlsMode.Intermediate;
            case "expired":
                return TlsMode.Expired;
            case "wrong-name":
                return TlsMode.WrongName;
            case "self-signed":
                return TlsMode.SelfSigned;
            default:
                Fail($"{name} needs one of own-ca, intermediate, expired, wrong-name, self-signed.");
                return TlsMode.OwnCa;
        }
    }

    private string Fail(string error)
    {
        Error ??= error;
        return string.Empty;
    }
}
