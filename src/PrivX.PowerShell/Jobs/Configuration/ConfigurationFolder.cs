using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>A folder of configuration: a folder for each kind, a file for each object, and one file that says what the folder holds.</summary>
/// <param name="path">The folder.</param>
internal sealed class ConfigurationFolder(string path)
{
    /// <summary>The file that says what the folder holds.</summary>
    public const string Contents = "configuration.json";

    private const int Format = 1;
    private const long LargestFile = 64 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, true);

    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds of which the folder has all objects that there were.</summary>
    public HashSet<string> WholeKinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Version of the server that the files are from; null where they are not from a server, or it did not tell.</summary>
    public int? Version { get; private set; }

    /// <summary>True where there is something of a configuration in the folder.</summary>
    public bool IsUsed => File.Exists(Path.Combine(path, Contents)) || ConfigurationKinds.Exported.Any(kind => Files(kind.Name).Length > 0);

    /// <summary>The file of an object. Names that no file can have everywhere, or that differ only by case, are told apart by a part of their hash.</summary>
    public string FileOf(ObjectName name)
    {
        string harmless = FileNames.FromServer(name.Name.Replace('/', '_').Replace('\\', '_')) is { } usable ? usable : "object";
        string file = Path.Combine(path, name.Kind, harmless + ".json");
        if (harmless != name.Name || (_taken.TryGetValue(file, out string? other) && other != name.Name))
        {
            file = Path.Combine(path, name.Kind, $"{harmless}~{Hash(Encoding.UTF8.GetBytes(name.Name)).Substring(0, 8)}.json");
        }

        _taken[file] = name.Name;
        return file;
    }

    /// <summary>The content of a file.</summary>
    public static byte[] BytesOf(ObjectName name, JsonObject portable) =>
        PortableText.BytesOf(new JsonObject { ["kind"] = name.Kind, ["name"] = name.Name, ["object"] = portable.DeepClone() });

    /// <summary>What tells one state of an object from another.</summary>
    public static string HashOf(JsonObject portable) => Hash(PortableText.BytesOf(portable));

    /// <summary>Writes a file whole or not at all; one that says the same already is left as it is.</summary>
    public static void Write(string file, byte[] content)
    {
        if (File.Exists(file) && new FileInfo(file).Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string part = file + ".part";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content, 0, content.Length);
            stream.Flush(flushToDisk: true);
        }

        FileReplacement.Move(part, file);
    }

    /// <summary>Says what the folder holds, once all of it is there.</summary>
    public void WriteContents(int? version, IEnumerable<string> wholeKinds)
    {
        var contents = new JsonObject { ["format"] = Format };
        if (version is { } known)
        {
            contents["serverVersion"] = known;
        }

        contents["kinds"] = new JsonArray(wholeKinds.Select(kind => (JsonNode?)kind).ToArray());
        Write(Path.Combine(path, Contents), PortableText.BytesOf(contents));
    }

    /// <summary>Takes away what an earlier export wrote and this one did not, of kinds that were exported whole.</summary>
    public void RemoveOthers(IEnumerable<string> kinds, IReadOnlyCollection<string> written)
    {
        var kept = new HashSet<string>(written, StringComparer.Ordinal);
        foreach (string file in kinds.SelectMany(Files).Where(file => !kept.Contains(file)))
        {
            File.Delete(file);
        }
    }

    /// <summary>Reads all files. What cannot be read is told with its file, and the others are read all the same.</summary>
    /// <exception cref="PrivXUsageException">There is no configuration in the folder. Code <c>InvalidPath</c>.</exception>
    public IReadOnlyList<ConfigurationWish> Read()
    {
        string contents = Path.Combine(path, Contents);
        if (File.Exists(contents))
        {
            ReadContents(contents);
        }

        string[] kinds = Directory.GetDirectories(path).Select(folder => Path.GetFileName(folder)!).Where(folder => Files(folder).Length > 0).OrderBy(folder => folder, StringComparer.Ordinal).ToArray();
        if (kinds.Length == 0 && WholeKinds.Count == 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidPath, $"There is no configuration in '{path}'.") { Remedy = $"Name the folder that Export-PrivXConfiguration wrote, in which {Contents} is." };
        }

        return kinds.SelectMany(kind => Files(kind).Select(file => Read(kind, file))).ToArray();
    }

    private void ReadContents(string file)
    {
        JsonObject contents;
        try
        {
            contents = Parse(file);
            if (contents["format"]?.GetValue<int>() != Format)
            {
                throw new PrivXUsageException(ErrorCodes.InvalidPath, $"'{file}' is of another format than {Format.ToString(CultureInfo.InvariantCulture)}.") { Remedy = "Update the module, or export anew." };
            }

            Version = contents["serverVersion"]?.GetValue<int>();
            WholeKinds.UnionWith((contents["kinds"] as JsonArray ?? []).Select(kind => kind!.GetValue<string>()));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NullReferenceException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidPath, $"'{file}' cannot be read: {failure.Message.TrimEnd('.')}.") { Remedy = "Export anew, or take the file back from where it was kept." };
        }
    }

    private static ConfigurationWish Read(string folder, string file)
    {
        string stem = Path.GetFileNameWithoutExtension(file);
        if (ConfigurationKinds.Find(folder) is not { IsExported: true } kind)
        {
            return new ConfigurationWish(new ObjectName(folder, stem), null, file) { Problem = $"There is no kind '{folder}'. Kinds are: {string.Join(", ", ConfigurationKinds.Exported.Select(known => known.Name))}." };
        }

        try
        {
            JsonObject json = Parse(file);
            string[] others = json.Select(member => member.Key).Except(["kind", "name", "object"], StringComparer.Ordinal).ToArray();
            string? problem = others.Length > 0 ? $"{others[0]} is no part of a file, which has kind, name and object."
                : TextOf(json["kind"]) != kind.Name ? $"kind is {json["kind"]?.ToJsonString() ?? "missing"}, and the folder is of {kind.Name}."
                : TextOf(json["name"]) is not { Length: > 0 } ? "name is missing."
                : json["object"] is not JsonObject ? "object is missing."
                : null;
            if (problem is not null)
            {
                return new ConfigurationWish(new ObjectName(kind.Name, TextOf(json["name"]) is { Length: > 0 } told ? told : stem), null, file) { Problem = problem };
            }

            var portable = (JsonObject)json["object"]!.DeepClone();
            string name = TextOf(json["name"])!;
            return new ConfigurationWish(new ObjectName(kind.Name, name), portable, file) { Problem = kind.ProblemOf(name, portable) };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or DecoderFallbackException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new ConfigurationWish(new ObjectName(kind.Name, stem), null, file) { Problem = $"The file cannot be read: {failure.Message.TrimEnd('.')}." };
        }
    }

    // A member that stands twice would be read in one way by people and in another by programs.
    private static JsonObject Parse(string file)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            throw new InvalidOperationException("it is too large");
        }

        string text = Strict.GetString(File.ReadAllBytes(file));
        var json = JsonNode.Parse(text.TrimStart('\uFEFF')) as JsonObject ?? throw new InvalidOperationException("it is no JSON object");
        ReadAll(json);
        return json;
    }

    // Nodes are read when they are first looked at, and only then are doubled members seen.
    private static void ReadAll(JsonNode? node)
    {
        foreach (JsonNode? child in node switch { JsonObject json => json.Select(member => member.Value), JsonArray list => list, _ => [] })
        {
            ReadAll(child);
        }
    }

    private string[] Files(string kind) => Directory.Exists(Path.Combine(path, kind)) ? Directory.GetFiles(Path.Combine(path, kind), "*.json").OrderBy(file => file, StringComparer.Ordinal).ToArray() : [];

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;

    private static string Hash(byte[] content) => string.Concat(SHA256.HashData(content).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
