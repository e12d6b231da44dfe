using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Lists password policies. GET /secrets-manager/api/v1/password-policies.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<PasswordPolicy> ListPasswordPolicies(ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.ListPasswordPolicies), query, SecretsManagerJson.Default.PasswordPolicy, item => item.Id);
}
