using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Finds out whether settings need a restart to take effect. POST /settings/api/v1/restart_required/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="sections">Sections by name, each with its settings as a JSON object.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<RestartRequirement> TestRestartRequiredAsync(string scope, Dictionary<string, SecretJson> sections, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.TestRestartRequired, scope) { Body = RequestBody.Json(sections, SettingsJson.Default.DictionaryStringSecretJson) }, SettingsJson.Default.RestartRequirement, cancellationToken);
}
