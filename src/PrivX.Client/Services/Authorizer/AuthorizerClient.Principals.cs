using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists all principal keys. GET /authorizer/api/v1/principals.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<PrincipalKey> ListPrincipalKeys(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListPrincipalKeys), query, AuthorizerJson.Default.PrincipalKey, item => item.Id);

    /// <summary>Reads the principal key of a group, or all of them. GET /authorizer/api/v1/principals/{group_id}.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="keyId">Only this key of the group.</param>
    /// <param name="filter">`all` asks for every key of the group instead of the current one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<PrincipalKey>> GetPrincipalKeyAsync(string groupId, string? keyId = null, string? filter = null, CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(new ApiRequest(AuthorizerOperations.GetPrincipalKey, groupId) { Query = [new("key_id", keyId), new("filter", filter)] }, AuthorizerJson.Default.PrincipalKey, cancellationToken);

    /// <summary>Deletes the principal key of a group. DELETE /authorizer/api/v1/principals/{group_id}.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="keyId">Delete only this key; without it the key of the group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeletePrincipalKeyAsync(string groupId, string? keyId = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.DeletePrincipalKey, groupId) { Query = [new("key_id", keyId)] }, cancellationToken);

    /// <summary>Generates a principal key pair for a group. POST /authorizer/api/v1/principals/{group_id}/create.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<PrincipalKey> CreatePrincipalKeyAsync(string groupId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreatePrincipalKey, groupId), AuthorizerJson.Default.PrincipalKey, cancellationToken);

    /// <summary>Imports a principal key pair for a group. POST /authorizer/api/v1/principals/{group_id}/import.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="principalKeyImport">Private key to import.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<PrincipalKey> ImportPrincipalKeyAsync(string groupId, PrincipalKeyImport principalKeyImport, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.ImportPrincipalKey, groupId) { Body = RequestBody.Json(principalKeyImport, AuthorizerJson.Default.PrincipalKeyImport) }, AuthorizerJson.Default.PrincipalKey, cancellationToken);

    /// <summary>Signs data with a principal key. POST /authorizer/api/v1/principals/{group_id}/sign.</summary>
    /// <param name="groupId">Group of the principal keys, usually the identifier of a role.</param>
    /// <param name="principalKeySign">What to sign.</param>
    /// <param name="keyId">Key to sign with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<PrincipalKeySignature> SignWithPrincipalKeyAsync(string groupId, PrincipalKeySign principalKeySign, string? keyId = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.SignWithPrincipalKey, groupId) { Query = [new("key_id", keyId)], Body = RequestBody.Json(principalKeySign, AuthorizerJson.Default.PrincipalKeySign) }, AuthorizerJson.Default.PrincipalKeySignature, cancellationToken);
}
