using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Lists hosts. GET /host-store/api/v1/hosts.</summary>
    /// <param name="query">Order, range and filter; null for all hosts.</param>
    public PagedList<Host> ListHosts(HostQuery? query = null) =>
        _api.List(new ApiRequest(HostStoreOperations.ListHosts) { Query = Filter(query) }, query, HostStoreJson.Default.Host, host => host.Id);

    /// <summary>Searches hosts. POST /host-store/api/v1/hosts/search.</summary>
    /// <param name="search">Criteria, combined with AND; values inside one array with OR.</param>
    /// <param name="query">Order, range and filter.</param>
    public PagedList<Host> SearchHosts(HostSearch search, HostQuery? query = null) =>
        _api.List(
            new ApiRequest(HostStoreOperations.SearchHosts) { Query = Filter(query), Body = RequestBody.Json(search, HostStoreJson.Default.HostSearch) },
            query,
            HostStoreJson.Default.Host,
            host => host.Id);

    /// <summary>Reads one host. GET /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task<Host> GetHostAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.GetHost, hostId), HostStoreJson.Default.Host, cancellationToken);

    /// <summary>Deletes a host. DELETE /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task DeleteHostAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.DeleteHost, hostId), cancellationToken);

    /// <summary>Lists the tags in use on hosts. GET /host-store/api/v1/hosts/tags.</summary>
    /// <param name="text">Text that the tags must match; null for all.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<string> ListHostTags(string? text = null, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(HostStoreOperations.ListHostTags) { Query = [new("query", text)] },
            query,
            CommonJson.Default.String,
            tag => tag);

    private static KeyValuePair<string, string?>[] Filter(HostQuery? query) => [new("filter", query?.Filter)];

    /// <summary>Lists the certificates stored for the session hosts behind a host. GET /host-store/api/v1/hosts/{host_id}/session_host_certificates.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<SessionHostCertificate> ListSessionHostCertificates(string hostId, ListQuery? query = null) =>
        _api.List(new ApiRequest(HostStoreOperations.ListSessionHostCertificates, hostId), query, HostStoreJson.Default.SessionHostCertificate, item => item.Id)
            .With(certificate => certificate.HostId = hostId);

    /// <summary>Deletes every session host certificate of a host. DELETE /host-store/api/v1/hosts/{host_id}/session_host_certificates.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteSessionHostCertificatesAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.DeleteSessionHostCertificates, hostId), cancellationToken);

    /// <summary>Deletes one session host certificate. DELETE /host-store/api/v1/hosts/{host_id}/session_host_certificates/{certificate_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="certificateId">Id of the stored certificate.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteSessionHostCertificateAsync(string hostId, string certificateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.DeleteSessionHostCertificate, hostId, certificateId), cancellationToken);

    /// <summary>Replaces a host. PUT /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="host">The host, read before and changed; what was not changed is sent as it was read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the host.</exception>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: a secret must be given anew.</exception>
    public Task UpdateHostAsync(string hostId, Host host, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, hostId) { Body = ObjectBody.Replacement(host, HostStoreJson.Default.Host) }, cancellationToken);
}
