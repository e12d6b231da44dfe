using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Reads the settings of a scope. GET /settings/api/v1/settings/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="merge">Merge the values of the scope with the shared ones.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Dictionary<string, SecretJson>> GetScopeSettingsAsync(string scope, string? merge = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetScopeSettings, scope) { Query = [new("merge", merge)] }, SettingsJson.Default.DictionaryStringSecretJson, cancellationToken);

    /// <summary>Changes the settings of a scope. PUT /settings/api/v1/settings/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="sections">Sections by name, each with its settings as a JSON object.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateScopeSettingsAsync(string scope, Dictionary<string, SecretJson> sections, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.UpdateScopeSettings, scope) { Body = RequestBody.Json(sections, SettingsJson.Default.DictionaryStringSecretJson) }, cancellationToken);

    /// <summary>Reads the settings of a section. GET /settings/api/v1/settings/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Dictionary<string, SecretJson>> GetSectionSettingsAsync(string scope, string section, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetSectionSettings, scope, section), SettingsJson.Default.DictionaryStringSecretJson, cancellationToken);

    /// <summary>Changes the settings of a section. PUT /settings/api/v1/settings/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="settings">Values as JSON by setting name; names and types come from the schema of the section.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateSectionSettingsAsync(string scope, string section, Dictionary<string, SecretJson> settings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.UpdateSectionSettings, scope, section) { Body = RequestBody.Json(settings, SettingsJson.Default.DictionaryStringSecretJson) }, cancellationToken);
}
