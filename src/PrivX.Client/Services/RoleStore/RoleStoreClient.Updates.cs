using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Updates;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Creates a source from JSON, which says nothing that nobody named. POST /role-store/api/v1/sources.</summary>
    internal Task<string> CreateSourceAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateSource) { Body = Secret(json, typeof(Source)) }, cancellationToken);

    /// <summary>Replaces a source. PUT /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="source">The source, read before and changed; what was not changed is sent as it was read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the source.</exception>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: a secret must be given anew.</exception>
    public Task UpdateSourceAsync(string sourceId, Source source, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateSource, sourceId) { Body = ObjectBody.Replacement(source, RoleStoreJson.Default.Source) }, cancellationToken);

    /// <summary>Replaces a source by JSON that was read and changed. PUT /role-store/api/v1/sources/{source_id}.</summary>
    internal Task ReplaceSourceAsync(string sourceId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateSource, sourceId) { Body = Secret(json, typeof(Source)) }, cancellationToken);

    /// <summary>Creates a role from JSON, which says nothing that nobody named. POST /role-store/api/v1/roles.</summary>
    internal Task<string> CreateRoleAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateRole) { Body = RequestBody.Json(json) }, cancellationToken);

    /// <summary>Replaces a role by JSON that was read and changed. PUT /role-store/api/v1/roles/{role_id}.</summary>
    internal Task ReplaceRoleAsync(string roleId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateRole, roleId) { Body = RequestBody.Json(json) }, cancellationToken);

    private static RequestBody Secret(byte[] json, Type model) => RequestBody.Json(json, ObjectUpdate.SecretsIn(json, model));
}
