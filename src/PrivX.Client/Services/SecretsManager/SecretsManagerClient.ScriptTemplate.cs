using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Creates a script template. POST /secrets-manager/api/v1/script-template.</summary>
    /// <param name="scriptTemplate">Script that changes a password on a host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateScriptTemplateAsync(ScriptTemplate scriptTemplate, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(SecretsManagerOperations.CreateScriptTemplate) { Body = ObjectBody.New(scriptTemplate, SecretsManagerJson.Default.ScriptTemplate) }, cancellationToken);

    /// <summary>Fills a script with test data to check it. POST /secrets-manager/api/v1/script-template/compile.</summary>
    /// <param name="scriptCompilation">Script to try.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<CompiledScript> CompileScriptTemplateAsync(ScriptCompilation scriptCompilation, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.CompileScriptTemplate) { Body = RequestBody.Json(scriptCompilation, SecretsManagerJson.Default.ScriptCompilation) }, SecretsManagerJson.Default.CompiledScript, cancellationToken);

    /// <summary>Reads one script template. GET /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ScriptTemplate> GetScriptTemplateAsync(string scriptTemplateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetScriptTemplate, scriptTemplateId), SecretsManagerJson.Default.ScriptTemplate, cancellationToken);

    /// <summary>Replaces a script template. PUT /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="scriptTemplate">Script that changes a password on a host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateScriptTemplateAsync(string scriptTemplateId, ScriptTemplate scriptTemplate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateScriptTemplate, scriptTemplateId) { Body = ObjectBody.Replacement(scriptTemplate, SecretsManagerJson.Default.ScriptTemplate) }, cancellationToken);

    /// <summary>Deletes a script template. DELETE /secrets-manager/api/v1/script-template/{script_template_id}.</summary>
    /// <param name="scriptTemplateId">Identifier of the script template.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteScriptTemplateAsync(string scriptTemplateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteScriptTemplate, scriptTemplateId), cancellationToken);
}
