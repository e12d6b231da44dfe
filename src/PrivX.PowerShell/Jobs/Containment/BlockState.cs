using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>
/// The grants that were taken from a user, in a file, so that they can be put back. Written before they are taken. The file of an earlier run is kept:
/// what that one took is still what the user had.
/// </summary>
internal sealed class BlockState
{
    private const string Format = "privx-blocked-user-1";
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly Dictionary<string, UserRole> _grants = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;

    private BlockState(string path)
    {
        _path = path;
    }

    /// <summary>Address of the server.</summary>
    public string Server { get; private set; } = string.Empty;

    /// <summary>Id of the user.</summary>
    public string UserId { get; private set; } = string.Empty;

    /// <summary>Login name of the user.</summary>
    public string? Principal { get; private set; }

    /// <summary>The grants.</summary>
    public IReadOnlyCollection<UserRole> Grants => _grants.Values;

    /// <summary>The state for a user: that of an earlier run, or a new one, of which nothing is written yet.</summary>
    /// <exception cref="PrivXFileException">There is a file that is something else, or that is of another user.</exception>
    public static BlockState Of(string path, Uri server, User user)
    {
        PartFile.Check(path, replaces: true);
        if (!File.Exists(path))
        {
            return new BlockState(path) { Server = server.ToString(), UserId = user.Id!, Principal = user.Principal };
        }

        BlockState known = Read(path);
        return known.UserId == user.Id && known.Server == server.ToString()
            ? known
            : throw new PrivXFileException(ErrorCodes.FileExists, $"The file '{path}' holds the grants of {known.Principal} ({known.UserId}) on {known.Server}. Nothing was changed.") { Remedy = "Name another file with -StatePath." };
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="PrivXFileException">It cannot be read, or is something else.</exception>
    public static BlockState Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw Strange(path, null);
            }

            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject;
            if (json?["format"]?.GetValue<string>() != Format)
            {
                throw Strange(path, null);
            }

            var state = new BlockState(path)
            {
                Server = json["server"]!.GetValue<string>(),
                UserId = json["user"]!["id"]!.GetValue<string>(),
                Principal = json["user"]!["principal"]?.GetValue<string>(),
            };
            state.Add(json["grants"]!.AsArray().Select(grant => grant.Deserialize(RoleStoreJson.Default.UserRole)!));
            return state;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw Strange(path, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotRead, $"'{path}' cannot be read: {failure.Message}", failure) { Remedy = "Check the path and the permissions." };
        }
    }

    /// <summary>Adds grants; what is there of an earlier run stays. False where all of them were there already.</summary>
    public bool Add(IEnumerable<UserRole> grants)
    {
        bool isNew = false;
        foreach (UserRole grant in grants.Where(grant => grant.Id is not null && !_grants.ContainsKey(grant.Id)))
        {
            _grants.Add(grant.Id!, GrantTerms.Of(grant).ToGrant(grant.Id!, grant.Name));
            isNew = true;
        }

        return isNew;
    }

    /// <summary>Writes the file: the whole of it takes the place of what was there.</summary>
    public async Task SaveAsync(DateTimeOffset now, CancellationToken token)
    {
        var json = new JsonObject
        {
            ["format"] = Format,
            ["server"] = Server,
            ["user"] = new JsonObject { ["id"] = UserId, ["principal"] = Principal },
            ["saved"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["grants"] = new JsonArray(_grants.Values.Select(grant => JsonSerializer.SerializeToNode(grant, RoleStoreJson.Default.UserRole)).ToArray()),
        };
        byte[] content = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(Readable) + "\n");
        using PartFile file = PartFile.Create(_path, replaces: true, isPrivate: true);
        await file.WriteAsync(content, content.Length, token).ConfigureAwait(false);
        file.Finish();
    }

    private static PrivXFileException Strange(string path, Exception? cause) =>
        new(ErrorCodes.FileNotRead, $"'{path}' is no file of Block-PrivXUser, or not a whole one.", cause) { Remedy = "Name the file that Block-PrivXUser wrote, in the row of the kind State." };
}
