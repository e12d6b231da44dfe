using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Create a script template. POST /secrets-manager/api/v1/script-template.</summary>
    /// <param name="scriptTemplate">Script that changes a password on a host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateScriptTemplateAsync(ScriptTemplate scriptTemplate, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(SecretsManagerOperations.CreateScriptTemplate) { Body = RequestBody.Json(scriptTemplate, SecretsManagerJson.Default.ScriptTemplate) }, cancellationToken);

    /// <summary>Fill a script with test data to check it. POST /secrets-manager/api/v1/script-template/compile.</summary>
    /// <param name="scriptCompilation">Script to try.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<CompiledScript> CompileScriptTemplateAsync(ScriptCompilation scriptCompilation, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.CompileScriptTemplate) { Body = RequestBody.Json(scriptCompilation, SecretsManagerJson.Default.ScriptCompilation) }, SecretsManagerJson.Default.CompiledScript, cancellationToken);

    /// <summary>Get one script template. GET /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ScriptTemplate> GetScriptTemplateAsync(string scriptTemplateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetScriptTemplate, scriptTemplateId), SecretsManagerJson.Default.ScriptTemplate, cancellationToken);

    /// <summary>Replace a script template. PUT /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="scriptTemplate">Script that changes a password on a host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateScriptTemplateAsync(string scriptTemplateId, ScriptTemplate scriptTemplate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateScriptTemplate, scriptTemplateId) { Body = RequestBody.Json(scriptTemplate, SecretsManagerJson.Default.ScriptTemplate) }, cancellationToken);

    /// <summary>Delete a script template. DELETE /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteScriptTemplateAsync(string scriptTemplateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteScriptTemplate, scriptTemplateId), cancellationToken);
}
