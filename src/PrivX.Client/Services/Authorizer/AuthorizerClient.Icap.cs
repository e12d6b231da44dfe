using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists the Web Proxy CAs. GET /authorizer/api/v1/icap/cas.</summary>
    /// <param name="accessGroupId">Only CAs of this access group.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<CertificateAuthority> ListWebProxyCertificateAuthorities(string? accessGroupId = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListWebProxyCertificateAuthorities) { Query = [new("access_group_id", accessGroupId)] }, query, AuthorizerJson.Default.CertificateAuthority, item => item.Id);

    /// <summary>Downloads the certificate of a Web Proxy CA. GET /authorizer/api/v1/icap/cas/{ca_id}.</summary>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadWebProxyCertificateAuthorityAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadWebProxyCertificateAuthority, caId), cancellationToken);

    /// <summary>Downloads the revocation list of a Web Proxy CA. GET /authorizer/api/v1/icap/cas/{ca_id}/crl.</summary>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadWebProxyCertificateRevocationListAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadWebProxyCertificateRevocationList, caId), cancellationToken);

    /// <summary>Opens a download session for the Web Proxy configuration file. POST /authorizer/api/v1/icap/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateWebProxyConfigSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateWebProxyConfigSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the Web Proxy configuration file. GET /authorizer/api/v1/icap/conf/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadWebProxyConfigAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadWebProxyConfig, trustedClientId, sessionId), cancellationToken);

    /// <summary>Downloads the configuration of a Web Proxy in one call. POST and GET /authorizer/api/v1/icap/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenWebProxyConfigAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(AuthorizerOperations.CreateWebProxyConfigSession, trustedClientId),
            session => new ApiRequest(AuthorizerOperations.DownloadWebProxyConfig, trustedClientId, session),
            cancellationToken);
}
