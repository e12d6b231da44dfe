using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Reads the schema of the settings in a scope. GET /settings/api/v1/schema/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<JsonElement> GetScopeSettingSchemaAsync(string scope, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetScopeSettingSchema, scope), CommonJson.Default.JsonElement, cancellationToken);

    /// <summary>Reads the schema of the settings in a section. GET /settings/api/v1/schema/{scope}/{section}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="section">Section inside the scope, lower case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<JsonElement> GetSectionSettingSchemaAsync(string scope, string section, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.GetSectionSettingSchema, scope, section), CommonJson.Default.JsonElement, cancellationToken);
}
