using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Lists the script templates for password rotation. GET /secrets-manager/api/v1/script-templates.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ScriptTemplate> ListScriptTemplates(ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.ListScriptTemplates), query, SecretsManagerJson.Default.ScriptTemplate, item => item.Id);
}
