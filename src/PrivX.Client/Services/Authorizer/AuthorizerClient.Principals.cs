using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Reads the principal key of a group, or all of them. GET /authorizer/api/v1/principals/{group_id}.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="keyId">Only this key of the group.</param>
    /// <param name="filter">`all` asks for every key of the group instead of the current one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<PrincipalKey>> GetPrincipalKeyAsync(string groupId, string? keyId = null, string? filter = null, CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(new ApiRequest(AuthorizerOperations.GetPrincipalKey, groupId) { Query = [new("key_id", keyId), new("filter", filter)] }, AuthorizerJson.Default.PrincipalKey, cancellationToken);
}
