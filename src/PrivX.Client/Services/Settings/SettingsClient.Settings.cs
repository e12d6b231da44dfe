using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Read the settings of a scope. GET /settings/api/v1/settings/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="merge">Merge the values of the scope with the shared ones.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ScopeSettings> GetScopeSettingsAsync(string scope, string? merge = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetScopeSettings, scope) { Query = [new("merge", merge)] }, SettingsJson.Default.ScopeSettings, cancellationToken);

    /// <summary>Change the settings of a scope. PUT /settings/api/v1/settings/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="scopeSettings">Sections by name, each with its settings. Values can hold secrets, so do not log them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateScopeSettingsAsync(string scope, ScopeSettings scopeSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.UpdateScopeSettings, scope) { Body = RequestBody.Json(scopeSettings, SettingsJson.Default.ScopeSettings) }, cancellationToken);

    /// <summary>Read the settings of a section. GET /settings/api/v1/settings/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SectionSettings> GetSectionSettingsAsync(string scope, string section, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetSectionSettings, scope, section), SettingsJson.Default.SectionSettings, cancellationToken);

    /// <summary>Change the settings of a section. PUT /settings/api/v1/settings/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="sectionSettings">Values by setting name; the names and types come from the schema of the section. Values can hold secrets, so do not log them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateSectionSettingsAsync(string scope, string section, SectionSettings sectionSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.UpdateSectionSettings, scope, section) { Body = RequestBody.Json(sectionSettings, SettingsJson.Default.SectionSettings) }, cancellationToken);
}
