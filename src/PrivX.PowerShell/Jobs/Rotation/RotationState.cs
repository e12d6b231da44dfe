using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Configuration;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>How far a rotation is, in a file, written before each step, so that another process goes on where one died. Holds no secret.</summary>
internal sealed record RotationState
{
    private const string Format = "privx-api-client-rotation-1";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const long MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public RotationStep Step { get; init; }

    /// <summary>Address of the server.</summary>
    public required string Server { get; init; }

    public required string OldId { get; init; }

    public string? OldName { get; init; }

    /// <summary>Id of the new client; null until it is known.</summary>
    public string? NewId { get; init; }

    /// <summary>Name of the new client, by which it is found where a process died before it knew the id.</summary>
    public required string NewName { get; init; }

    /// <summary>The vault secret that the credentials are stored in; null for none.</summary>
    public string? VaultSecret { get; init; }

    /// <summary>Full path of the file that the credentials are stored in; null for none.</summary>
    public string? ConfigurationFile { get; init; }

    public TimeSpan Overlap { get; init; }

    /// <summary>When the rotation was begun, by the server's clock.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>Since when the new credentials are stored and proven, by the server's clock: uses of the old ones count from then on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the old client was removed, by the server's clock.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>When the old client may be removed.</summary>
    public DateTimeOffset? NotBefore => Since + Overlap;

    /// <summary>Where the credentials are stored, in words.</summary>
    public string StoredIn => string.Join("; ", Array.FindAll([VaultSecret is null ? null : $"vault: {VaultSecret}", ConfigurationFile], place => place is not null));

    /// <summary>The old client, for a person.</summary>
    public string Old => $"{OldName} ({OldId})";

    /// <summary>The new client, for a person.</summary>
    public string New => NewId is null ? NewName : $"{NewName} ({NewId})";

    /// <summary>Reads a file; null where there is none.</summary>
    /// <exception cref="PrivXFileException">It cannot be read, or is something else.</exception>
    public static RotationState? Read(string path)
    {
        PartFile.Check(path, replaces: true);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length <= MostBytes && JsonNode.Parse(File.ReadAllText(path)) is JsonObject json && json["format"]?.GetValue<string>() == Format
                ? Of(json)
                : throw Strange(path, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException or OverflowException)
        {
            throw Strange(path, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotRead, $"'{path}' cannot be read: {failure.Message}", failure) { Remedy = "Check the path and the permissions." };
        }
    }

    /// <summary>Writes the file: the whole of it takes the place of what was there, and is on the disk.</summary>
    public Task SaveAsync(string path, DiskFiles files, CancellationToken token)
    {
        var json = new JsonObject
        {
            ["format"] = Format,
            ["step"] = Step.ToString(),
            ["server"] = Server,
            ["old"] = new JsonObject { ["id"] = OldId, ["name"] = OldName },
            ["new"] = new JsonObject { ["id"] = NewId, ["name"] = NewName },
            ["vaultSecret"] = VaultSecret,
            ["configurationFile"] = ConfigurationFile,
            ["overlap"] = Overlap.ToString("c", CultureInfo.InvariantCulture),
            ["begun"] = Time(Begun),
            ["since"] = Time(Since),
            ["notBefore"] = Time(NotBefore),
            ["removed"] = Time(Removed),
        };
        return ConfigurationText.WriteAsync(path, Encoding.UTF8.GetBytes(json.ToJsonString(Readable) + "\n"), replaces: true, files, token);
    }

    private static RotationState Of(JsonObject json) => new()
    {
        Step = Enum.TryParse(json["step"]!.GetValue<string>(), out RotationStep step) ? step : throw new FormatException("The step is unknown."),
        Server = json["server"]!.GetValue<string>(),
        OldId = json["old"]!["id"]!.GetValue<string>(),
        OldName = json["old"]!["name"]?.GetValue<string>(),
        NewId = json["new"]!["id"]?.GetValue<string>(),
        NewName = json["new"]!["name"]!.GetValue<string>(),
        VaultSecret = json["vaultSecret"]?.GetValue<string>(),
        ConfigurationFile = json["configurationFile"]?.GetValue<string>(),
        Overlap = TimeSpan.ParseExact(json["overlap"]!.GetValue<string>(), "c", CultureInfo.InvariantCulture),
        Begun = Time(json["begun"]) ?? throw new FormatException("The rotation has no beginning."),
        Since = Time(json["since"]),
        Removed = Time(json["removed"]),
    };

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(JsonNode? time) => time is null ? null
        : DateTimeOffset.ParseExact(time.GetValue<string>(), TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static PrivXFileException Strange(string path, Exception? cause) =>
        new(ErrorCodes.FileNotRead, $"'{path}' is no file of Start-PrivXApiClientRotation, or not a whole one.", cause) { Remedy = "Name another file with -StatePath; for a rotation that was begun, the one that it was begun with." };
}
