using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>What a manifest says of one thing: a file, or that there is none.</summary>
internal sealed record EvidenceEntry
{
    public required string Path { get; init; }

    public required string Kind { get; init; }

    /// <summary>SHA-256 of the file; null where there is none.</summary>
    public string? Sha256 { get; init; }

    public long Size { get; init; }

    public string? UserId { get; init; }

    public string? ConnectionId { get; init; }

    public string? ChannelId { get; init; }

    public string? FileId { get; init; }

    /// <summary>The server's word for the state of what it has.</summary>
    public string? ServerStatus { get; init; }

    /// <summary>When it was saved, in UTC.</summary>
    public string? Time { get; init; }

    /// <summary>Why there is no file.</summary>
    public string? Reason { get; init; }

    public static EvidenceEntry Of(EvidenceItem item, DateTimeOffset time) => new()
    {
        Path = item.Path,
        Kind = item.Kind,
        UserId = item.UserId,
        ConnectionId = item.ConnectionId,
        ChannelId = item.ChannelId,
        FileId = item.FileId,
        ServerStatus = item.ServerStatus,
        Time = TextOf(time),
    };

    /// <summary>A time as it is written.</summary>
    public static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach ((string name, string? value) in new[]
        {
            ("path", Path), ("kind", Kind), ("sha256", Sha256), ("userId", UserId), ("connectionId", ConnectionId), ("channelId", ChannelId), ("fileId", FileId),
            ("serverStatus", ServerStatus), ("time", Time), ("reason", Reason),
        })
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        if (Sha256 is not null)
        {
            json["size"] = Size;
        }

        return json;
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EvidenceEntry Read(JsonNode? json)
    {
        try
        {
            return new EvidenceEntry
            {
                Path = json!["path"]!.GetValue<string>(),
                Kind = json["kind"]!.GetValue<string>(),
                Sha256 = Text("sha256"),
                Size = json["size"]?.GetValue<long>() ?? 0,
                UserId = Text("userId"),
                ConnectionId = Text("connectionId"),
                ChannelId = Text("channelId"),
                FileId = Text("fileId"),
                ServerStatus = Text("serverStatus"),
                Time = Text("time"),
                Reason = Text("reason"),
            };
        }
        catch (Exception failure) when (failure is NullReferenceException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("It is no entry of a manifest.", failure);
        }

        string? Text(string name) => json[name]?.GetValue<string>();
    }
}
