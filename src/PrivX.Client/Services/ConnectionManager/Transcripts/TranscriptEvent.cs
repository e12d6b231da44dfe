using System;
using System.Text.Json;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>One event of the log of a channel: what was typed, shown or run.</summary>
internal sealed class TranscriptEvent
{
    private TranscriptEvent(string type, DateTimeOffset? time, byte[] data, string? command)
    {
        Type = type;
        Time = time;
        Data = data;
        Command = command;
    }

    /// <summary>Its kind: stdin for what was typed, exec for a command; others are what was shown.</summary>
    public string Type { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>The bytes that were typed or shown. They need not end where a character ends.</summary>
    public byte[] Data { get; }

    /// <summary>The command of an exec event.</summary>
    public string? Command { get; }

    public bool IsTyped => Type == "stdin";

    /// <summary>Reads one line.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no event.</exception>
    public static TranscriptEvent Read(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "type") is not { } type)
        {
            throw new FormatException();
        }

        return new TranscriptEvent(
            type,
            root.TryGetProperty("ts", out JsonElement time) && time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out DateTimeOffset at) ? at : null,
            TextOf(root, "data") is { } data ? Convert.FromBase64String(data) : [],
            TextOf(root, "command"));
    }

    private static string? TextOf(JsonElement root, string member) =>
        root.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
