using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Read the schema of the settings in a scope. GET /settings/api/v1/schema/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SettingSchema> GetScopeSettingSchemaAsync(string scope, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetScopeSettingSchema, scope), SettingsJson.Default.SettingSchema, cancellationToken);

    /// <summary>Read the schema of the settings in a section. GET /settings/api/v1/schema/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SettingSchema> GetSectionSettingSchemaAsync(string scope, string section, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetSectionSettingSchema, scope, section), SettingsJson.Default.SettingSchema, cancellationToken);
}
