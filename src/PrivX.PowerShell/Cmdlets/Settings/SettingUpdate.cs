using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>
/// A change to the settings of one scope. What happens to settings that a request leaves out is not documented, so all of the section or scope is
/// sent, as it is on the server but for what is wanted.
/// </summary>
internal sealed class SettingUpdate
{
    private const int NotFound = 404;
    private const int NotAllowed = 405;

    private readonly IReadOnlyList<WantedSetting> _wanted;
    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<string> _masked = [];
    private readonly Dictionary<string, (string Section, string Name)> _places = new(StringComparer.OrdinalIgnoreCase);

    private SettingSecrets _secrets = SettingSecrets.ByName;

    private SettingUpdate(string scope, JsonObject current, IReadOnlyList<WantedSetting> wanted)
    {
        Scope = scope;
        _before = current;
        _after = (JsonObject)current.DeepClone();
        _wanted = wanted;
    }

    public string Scope { get; }

    /// <summary>What was wanted to have a mask for its value: it keeps the value it has.</summary>
    public IReadOnlyList<string> Masked => _masked;

    /// <summary>What would change.</summary>
    public IReadOnlyList<SettingChange> Changes => _places.Values
        .Where(place => !JsonNode.DeepEquals(Value(_before, place), Value(_after, place)))
        .Select(place => new SettingChange(
            place.Section,
            place.Name,
            SettingValue.Describe(Value(_before, place), place.Name, _secrets),
            SettingValue.Describe(Value(_after, place), place.Name, _secrets)))
        .ToArray();

    /// <summary>Reads the scope and applies what is wanted; nothing is sent that changes something.</summary>
    /// <exception cref="PrivXException">There is no such setting; somebody else changed it meanwhile; a stored secret would be lost.</exception>
    public static async Task<SettingUpdate> CreateAsync(PrivXClient client, string scope, IReadOnlyList<WantedSetting> wanted, CancellationToken token)
    {
        var update = new SettingUpdate(scope, await ReadAsync(client, scope, token).ConfigureAwait(false), wanted);
        WantedSetting[] unknown = wanted.Where(one => !update.Knows(one)).ToArray();
        if (unknown.Length > 0)
        {
            // What was never set may be in the schema only.
            JsonElement schema = await client.Settings.GetScopeSettingSchemaAsync(scope, token).ConfigureAwait(false);
            if (unknown.FirstOrDefault(one => !Names(schema, one.Section) || !Names(schema, one.Name)) is { } missing)
            {
                throw update.Unknown(missing);
            }
        }

        update.Apply();
        return update;
    }

    /// <summary>All settings of a scope, by section.</summary>
    public static async Task<JsonObject> ReadAsync(PrivXClient client, string scope, CancellationToken token, bool merge = false) =>
        ToNode(await client.Settings.GetScopeSettingsAsync(scope, merge ? "true" : null, token).ConfigureAwait(false));

    /// <summary>Settings as the client has them, as one JSON object.</summary>
    public static JsonObject ToNode(Dictionary<string, SecretJson> settings)
    {
        var node = new JsonObject();
        foreach (KeyValuePair<string, SecretJson> entry in settings)
        {
            // The converter is not asked about null.
            node[entry.Key] = SettingValue.Parse(((SecretJson?)entry.Value)?.ToPlainJson() ?? "null");
        }

        return node;
    }

    /// <summary>Asks the server what is secret, before something of the settings is shown.</summary>
    public async Task HideSecretsAsync(PrivXClient client, CancellationToken token) =>
        _secrets = await SettingSecrets.ReadAsync(client, Scope, null, token).ConfigureAwait(false);

    /// <summary>The same change to what is on the server now.</summary>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: somebody else changed one of these settings meanwhile.</exception>
    public async Task<SettingUpdate> RebaseAsync(PrivXClient client, CancellationToken token)
    {
        WantedSetting[] seen = _wanted.Select(one => one with { Read = Value(_before, _places[one.ToString()])?.ToJsonString() ?? "null" }).ToArray();
        return await CreateAsync(client, Scope, seen, token).ConfigureAwait(false);
    }

    /// <summary>Which of the changes need a restart to take effect; null where the server cannot tell, being older than 33.</summary>
    public async Task<RestartRequirement?> TestAsync(PrivXClient client, CancellationToken token)
    {
        try
        {
            return await TestNewerAsync(client, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status is NotFound or NotAllowed)
        {
            return null;
        }
    }

    /// <summary>Which of the settings need a restart to take effect.</summary>
    public async Task<RestartRequirement> TestNewerAsync(PrivXClient client, CancellationToken token)
    {
        RestartRequirement answer = await client.Settings.TestRestartRequiredAsync(Scope, ToSecrets(_after), token).ConfigureAwait(false);
        answer.Scope = Scope;
        return answer;
    }

    /// <summary>Writes the change: the section, where there is one, else the scope.</summary>
    public Task SendAsync(PrivXClient client, CancellationToken token)
    {
        CheckMasks();
        string[] sections = SentSections;
        return sections.Length == 1
            ? client.Settings.UpdateSectionSettingsAsync(Scope, sections[0], ToSecrets((JsonObject)_after[sections[0]]!), token)
            : client.Settings.UpdateScopeSettingsAsync(Scope, ToSecrets(_after), token);
    }

    /// <summary>The settings that were wanted, as they are now on the server.</summary>
    public async Task<Setting[]> ReadBackAsync(PrivXClient client, CancellationToken token)
    {
        JsonObject now = await ReadAsync(client, Scope, token).ConfigureAwait(false);
        return SettingRows.Of(Scope, now, _secrets).Where(row => _places.Values.Contains((row.Section!, row.Name!))).ToArray();
    }

    /// <summary>Refuses before anybody is asked what could not be sent.</summary>
    /// <exception cref="PrivXObjectException">Code <c>SecretRequired</c>.</exception>
    public void CheckMasks()
    {
        string[] lacking = SentSections
            .SelectMany(section => (_after[section] as JsonObject ?? []).Where(setting => SettingValue.IsMask(setting.Value)).Select(setting => $"{section}.{setting.Key}"))
            .ToArray();
        if (lacking.Length > 0)
        {
            throw new PrivXObjectException(
                ErrorCodes.SecretRequired,
                $"{string.Join(", ", lacking)} of {Scope}: what the server shows is a mask, and sending it would put the mask in the place of the stored secret. Nothing was changed.")
            {
                Remedy = "Give these secrets anew in the same call, in the hashtable of -Value.",
            };
        }
    }

    // One section where only that changes, else the whole scope.
    private string[] SentSections => Changes.Select(change => change.Section).Distinct().ToArray() is { Length: <= 1 } few
        ? few
        : _after.Select(section => section.Key).ToArray();

    private static Dictionary<string, SecretJson> ToSecrets(JsonObject settings) =>
        settings.ToDictionary(entry => entry.Key, entry => new SecretJson(entry.Value?.ToJsonString() ?? "null"));

    private static JsonNode? Value(JsonObject scope, (string Section, string Name) place) => (scope[place.Section] as JsonObject)?[place.Name];

    private static string? Spelling(JsonNode? node, string name) =>
        node is not JsonObject members ? null
            : members.ContainsKey(name) ? name
            : members.Select(member => member.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));

    // How a schema is built is not documented: it names what it describes, as a member or as a value.
    private static bool Names(JsonElement schema, string name) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) || Names(member.Value, name)),
        JsonValueKind.Array => schema.EnumerateArray().Any(item => Names(item, name)),
        JsonValueKind.String => string.Equals(schema.GetString(), name, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private bool Knows(WantedSetting wanted) =>
        Spelling(_before, wanted.Section) is { } section && Spelling(_before[section], wanted.Name) is not null;

    private void Apply()
    {
        var conflicts = new List<string>();
        foreach (WantedSetting wanted in _wanted)
        {
            string section = Spelling(_after, wanted.Section) ?? wanted.Section.ToLowerInvariant();
            if (_after[section] is not JsonObject settings)
            {
                settings = [];
                _after[section] = settings;
            }

            string name = Spelling(settings, wanted.Name) ?? wanted.Name;
            _places[wanted.ToString()] = (section, name);
            JsonNode? current = settings[name];
            JsonNode? value = SettingValue.InKindOf(wanted.Value, current);
            if (SettingValue.IsMask(value))
            {
                _masked.Add($"{section}.{name}");
                continue;
            }

            if (wanted.Read is { } read && !JsonNode.DeepEquals(SettingValue.Parse(read), current) && !JsonNode.DeepEquals(current, value))
            {
                conflicts.Add($"{section}.{name}");
                continue;
            }

            settings[name] = value?.DeepClone();
        }

        if (conflicts.Count > 0)
        {
            throw new PrivXObjectException(ErrorCodes.Conflict, $"Somebody else has changed {string.Join(", ", conflicts)} of {Scope} on the server meanwhile. Nothing was changed.")
            {
                Remedy = "Read the settings again, look at the difference and repeat the change.",
            };
        }
    }

    private PrivXObjectException Unknown(WantedSetting wanted)
    {
        string? section = Spelling(_before, wanted.Section);
        string has = string.Join(", ", (section is null ? _before : (JsonObject)_before[section]!).Select(entry => entry.Key));
        return new PrivXObjectException(
            ErrorCodes.NotFound,
            section is null ? $"{Scope} has no section '{wanted.Section}'. Nothing was changed." : $"{Scope} {section} has no setting '{wanted.Name}'. Nothing was changed.")
        {
            Remedy = $"It has: {has}. Get-PrivXSettingSchema {Scope} tells more.",
        };
    }
}
