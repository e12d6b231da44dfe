using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>
/// What was said in a recorded channel. It depends on the connection only, so that it need not be kept: the log of a
/// channel and the search in recordings show the same.
/// </summary>
internal static class Transcript
{
    private const char Rubout = '\u007f';

    private static readonly (string Typed, string Output)[] Linux =
    [
        ("uptime", " 14:02:11 up 41 days,  3:12,  1 user,  load average: 0.08, 0.03, 0.01"),
        ("systemctl status nginx", "nginx.service - A high performance web server\r\n   Active: active (running)"),
        ("tail -n 2 /var/log/nginx/error.log", "upstream timed out while reading response header\r\nworker process 811 exited on signal 11"),
        ("sudo systemctl restart nginx", "[sudo] password for deploy: "),
        ("df -h /", "Filesystem      Size  Used Avail Use% Mounted on\r\n/dev/sda1        40G   31G  8.9G  78% /"),
        ("journalctl -u backup --since yesterday", "backup finished, 3 files left out"),
        ("exit", "logout"),
    ];

    private static readonly (string Typed, string Output)[] Database =
    [
        ("psql -U postgres shop", "psql (16.4)\r\nType \"help\" for help."),
        ("select count(*) from orders;", " count\r\n-------\r\n 48211\r\n(1 row)"),
        ("sudo systemctl reload postgresql", "[sudo] password for postgres: "),
        ("\\q", string.Empty),
        ("exit", "logout"),
    ];

    private static readonly (string Typed, string Output)[] Device =
    [
        ("show version", "NordOS 7.2, uptime 212 days"),
        ("show interfaces status", "Gi0/1 connected\r\nGi0/2 notconnect"),
        ("enable", "Password: "),
        ("exit", "Connection closed."),
    ];

    /// <summary>What was typed in the shell of a connection, and what came back.</summary>
    public static IEnumerable<TranscriptLine> Lines(JsonObject connection, string secret)
    {
        var at = TimeSpan.FromSeconds(1.2);
        foreach (var (typed, output) in Script(connection))
        {
            yield return new TranscriptLine(at, typed, output);
            at += TimeSpan.FromSeconds(2 + typed.Length / 8.0);
            if (output.EndsWith(": ", StringComparison.Ordinal))
            {
                // A password prompt: what is typed now shows in the log of the keyboard, and nowhere else.
                yield return new TranscriptLine(at, secret, string.Empty);
                at += TimeSpan.FromSeconds(3);
            }
        }
    }

    /// <summary>The log of a channel, as it is downloaded.</summary>
    public static byte[] Log(JsonObject connection, JsonObject channel, string secret, string format)
    {
        var start = Timestamp.Read(connection["connected"]) ?? DateTimeOffset.UnixEpoch;
        var events = Events(connection, channel, secret, start);
        return format switch
        {
            "json" => JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. events]), AnswerRenderer.Json),
            "hex" => Encoding.ASCII.GetBytes(string.Concat(events.Select(HexLine))),
            _ => [.. events.SelectMany(line => JsonSerializer.SerializeToUtf8Bytes(line, AnswerRenderer.Json).Append((byte)'\n'))],
        };
    }

    private static (string Typed, string Output)[] Script(JsonObject connection)
    {
        var host = connection["target_host_data"];
        return host?["host_classification"]?.ToString() switch
        {
            "Network device" => Device,
            _ when host?["common_name"]?.ToString().StartsWith("db-", StringComparison.Ordinal) == true => Database,
            _ => Linux,
        };
    }

    private static string HexLine(JsonObject line) =>
        $"{line["ts"]} {line["type"]} {Convert.ToHexStringLower(Convert.FromBase64String(line["data"]?.ToString() ?? string.Empty))}\n";

    private static IEnumerable<JsonObject> Events(JsonObject connection, JsonObject channel, string secret, DateTimeOffset start)
    {
        switch (channel["type"]?.ToString())
        {
            case "shell":
                foreach (var line in Lines(connection, secret))
                {
                    var at = start + line.At;
                    foreach (var keys in Keys(line.Typed))
                    {
                        yield return Event("stdin", at, keys);
                        at += TimeSpan.FromMilliseconds(180);
                    }

                    if (line.Output.Length > 0)
                    {
                        yield return Event("stdout", at, line.Output + "\r\n");
                    }
                }

                break;
            case "exec":
                var command = Event("exec", start + TimeSpan.FromSeconds(1), string.Empty);
                command["command"] = "tar -czf - /etc/nginx";
                yield return command;
                break;
        }
    }

    /// <summary>A line as it came from the keyboard: in bits, with a slip put right, and cursor keys now and then.</summary>
    private static IEnumerable<string> Keys(string typed)
    {
        var slip = typed.Length / 2;
        for (var position = 0; position < typed.Length; position += 3)
        {
            if (position <= slip && slip < position + 3 && typed.Length > 4)
            {
                yield return $"x{Rubout}";
                yield return "\u001b[D\u001b[C";
            }

            yield return typed[position..Math.Min(position + 3, typed.Length)];
        }

        yield return "\r";
    }

    private static JsonObject Event(string type, DateTimeOffset at, string data) => new()
    {
        ["type"] = type,
        ["ts"] = Timestamp.Precise(at),
        ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(data)),
    };
}
