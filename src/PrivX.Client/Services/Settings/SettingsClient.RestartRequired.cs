using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Settings;

public sealed partial class SettingsClient
{
    /// <summary>Find out whether settings need a restart to take effect. POST /settings/api/v1/restart_required/{scope}.</summary>
    /// <param name="scope">Settings scope, upper case: GLOBAL or a service name.</param>
    /// <param name="scopeSettings">Sections by name, each with its settings. Values can hold secrets, so do not log them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<RestartRequirement> TestRestartRequiredAsync(string scope, ScopeSettings scopeSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SettingsOperations.TestRestartRequired, scope) { Body = RequestBody.Json(scopeSettings, SettingsJson.Default.ScopeSettings) }, SettingsJson.Default.RestartRequirement, cancellationToken);
}
