using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>
/// Which settings are secret: those that the server's schema marks, and those whose name says so. What a schema contains is not documented, so it is
/// searched for the marks that schemas of settings have elsewhere; one that cannot be read marks nothing.
/// </summary>
internal sealed class SettingSecrets
{
    /// <summary>By the names alone.</summary>
    public static readonly SettingSecrets ByName = new([]);

    private static readonly string[] Flags = ["secret", "issecret", "sensitive", "issensitive", "password", "ispassword", "writeonly", "masked", "encrypted", "confidential"];
    private static readonly string[] Kinds = ["secret", "password", "sensitive", "passphrase"];
    private static readonly string[] KindMembers = ["type", "format", "kind", "widget"];
    private static readonly string[] NameMembers = ["name", "key", "id"];

    private static readonly Regex SecretName = new(
        "(secret|password|passphrase|passwd|pwd|token|private_?key|api_?key|credentials?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly HashSet<string> _marked;

    private SettingSecrets(IEnumerable<string> marked)
    {
        _marked = new HashSet<string>(marked, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the schema of a scope, or of one section of it, marks.</summary>
    public static async Task<SettingSecrets> ReadAsync(PrivXClient client, string scope, string? section, CancellationToken token)
    {
        try
        {
            return Of(section is null
                ? await client.Settings.GetScopeSettingSchemaAsync(scope, token).ConfigureAwait(false)
                : await client.Settings.GetSectionSettingSchemaAsync(scope, section, token).ConfigureAwait(false));
        }
        catch (PrivXException failure) when (failure is PrivXRequestException or PrivXResponseException)
        {
            return ByName;
        }
    }

    /// <summary>What a schema marks.</summary>
    public static SettingSecrets Of(JsonElement schema) => new(Marked(schema, null));

    /// <summary>True for a text that must not be seen.</summary>
    /// <param name="name">Name of the setting, or of a member inside its value.</param>
    /// <param name="text">The text.</param>
    public bool Hides(string name, string text) => text.Length > 0 && (Hides(name) || text.Contains("PRIVATE KEY-----"));

    /// <summary>True for a setting all texts of which must not be seen.</summary>
    public bool Hides(string name) => _marked.Contains(name) || SecretName.IsMatch(name);

    // Names by which a marked part of the schema goes: its own, or that of the member it is the value of.
    private static IEnumerable<string> Marked(JsonElement schema, string? name) => schema.ValueKind switch
    {
        JsonValueKind.Object => Names(schema, name).Where(_ => schema.EnumerateObject().Any(IsMark))
            .Concat(schema.EnumerateObject().SelectMany(member => Marked(member.Value, member.Name))),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(item => Marked(item, name)),
        _ => [],
    };

    private static IEnumerable<string> Names(JsonElement schema, string? name) => schema.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.String && NameMembers.Contains(Bare(member.Name)))
        .Select(member => member.Value.GetString()!)
        .Concat(name is null ? [] : [name]);

    private static bool IsMark(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.True => Flags.Contains(Bare(member.Name)),
        JsonValueKind.String => KindMembers.Contains(Bare(member.Name)) && Kinds.Contains(Bare(member.Value.GetString()!)),
        _ => false,
    };

    // write_only, writeOnly and x-write-only are the same word.
    private static string Bare(string word)
    {
        string letters = word.Replace("_", string.Empty).Replace("-", string.Empty).ToLowerInvariant();
        return word.StartsWith("x-", StringComparison.OrdinalIgnoreCase) ? letters.Substring(1) : letters;
    }
}
