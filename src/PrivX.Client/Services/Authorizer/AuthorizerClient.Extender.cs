using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists the Extender CAs. GET /authorizer/api/v1/extender/cas.</summary>
    /// <param name="accessGroupId">Only CAs of this access group.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<CertificateAuthority> ListExtenderCertificateAuthorities(string? accessGroupId = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListExtenderCertificateAuthorities) { Query = [new("access_group_id", accessGroupId)] }, query, AuthorizerJson.Default.CertificateAuthority, item => item.Id);

    /// <summary>Downloads the certificate of a Extender CA. GET /authorizer/api/v1/extender/cas/{ca_id}.</summary>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadExtenderCertificateAuthorityAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadExtenderCertificateAuthority, caId), cancellationToken);

    /// <summary>Downloads the revocation list of a Extender CA. GET /authorizer/api/v1/extender/cas/{ca_id}/crl.</summary>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadExtenderCertificateRevocationListAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadExtenderCertificateRevocationList, caId), cancellationToken);

    /// <summary>Opens a download session for the Extender configuration file. POST /authorizer/api/v1/extender/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateExtenderConfigSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateExtenderConfigSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the Extender configuration file. GET /authorizer/api/v1/extender/conf/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadExtenderConfigAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadExtenderConfig, trustedClientId, sessionId), cancellationToken);

    /// <summary>Downloads the configuration of an Extender in one call. POST and GET /authorizer/api/v1/extender/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenExtenderConfigAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(AuthorizerOperations.CreateExtenderConfigSession, trustedClientId),
            session => new ApiRequest(AuthorizerOperations.DownloadExtenderConfig, trustedClientId, session),
            cancellationToken);
}
