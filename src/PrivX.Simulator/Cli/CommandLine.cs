using System;
using System.Collections.Generic;
using System.Globalization;
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
          --seed N               Same seed, same ids, names and credentials (default: 1).
          --token-lifetime N     Life of an access token in seconds (default: 300).
          --tls MODE             own-ca (default), intermediate, expired, wrong-name, self-signed.
          --plain-http           No TLS at all.
          --unknown-members      Give some objects members that only a newer server would have.
          --checkout-list        Answer a checkout as {count, items}, as the vendor's SDKs read it, in place of the
                                 documented object.
          --ca-file FILE         Where to write the certificate of the CA (default: a temporary file).
          --ready-file FILE      Write the connection facts as JSON to this file once it listens.
          --help                 Show this text.
        """;

    private CommandLine()
    {
    }

    public SimulatorOptions Options { get; } = new();

    public string? ReadyFile { get; private set; }

    public string? CaFile { get; private set; }

    public bool WantsHelp { get; private set; }

    public string? Error { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
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
            case "--server-version":
                Options.ServerVersion = Number(name, value(), SimulatorOptions.OldestServerVersion, SimulatorOptions.NewestServerVersion);
                break;
            case "--hosts":
                Options.Hosts = Number(name, value(), 0, 5_000_000);
                break;
            case "--users":
                Options.Users = Number(name, value(), 1, 1_000_000);
                break;
            case "--roles":
                Options.Roles = Number(name, value(), 13, 1_000_000);
                break;
            case "--connections":
                Options.Connections = Number(name, value(), 0, 1_000_000);
                break;
            case "--audit-events":
                Options.AuditEvents = Number(name, value(), 0, 1_000_000);
                break;
            case "--seed":
                Options.Seed = Number(name, value(), 0, int.MaxValue);
                break;
            case "--token-lifetime":
                Options.TokenLifetime = TimeSpan.FromSeconds(Number(name, value(), 1, 86_400));
                break;
            case "--tls":
                Options.Tls = Mode(name, value());
                break;
            case "--plain-http":
                Options.PlainHttp = true;
                break;
            case "--unknown-members":
                Options.UnknownMembers = true;
                break;
            case "--checkout-list":
                Options.CheckoutAnswersList = true;
                break;
            case "--ca-file":
                CaFile = value();
                break;
            case "--ready-file":
                ReadyFile = value();
                break;
            default:
                Fail($"'{name}' is not an option. --help lists them.");
                break;
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
