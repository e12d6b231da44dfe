using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Common;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists the CAs that sign for access groups. GET /authorizer/api/v1/cas.</summary>
    /// <param name="accessGroupId">Only the CAs of this access group.</param>
    /// <param name="filter">Which CAs by validity: valid, include_invalid (valid and expired, not revoked) or all.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<CertificateAuthority> ListCertificateAuthorities(string? accessGroupId = null, string? filter = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListCertificateAuthorities) { Query = [new("access_group_id", accessGroupId), new("filter", filter)] }, query, AuthorizerJson.Default.CertificateAuthority, item => item.Id);

    /// <summary>Downloads the certificate of a CA. GET /authorizer/api/v1/cas/{ca_id}.</summary>
    /// <param name="caId">Identifier of the CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadCertificateAuthorityAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadCertificateAuthority, caId), cancellationToken);

    /// <summary>Downloads the revocation list of a CA. GET /authorizer/api/v1/cas/{ca_id}/crl.</summary>
    /// <param name="caId">Identifier of the CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadCertificateRevocationListAsync(string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadCertificateRevocationList, caId), cancellationToken);

    /// <summary>
    /// Lists the CAs of a component type. GET /authorizer/api/v1/{ca_type}/cas; those with a path of their own in the contract are
    /// GET /authorizer/api/v1/extender/cas and GET /authorizer/api/v1/icap/cas.
    /// </summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="accessGroupId">Only CAs of this access group.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<CertificateAuthority> ListComponentCertificateAuthorities(string caType, string? accessGroupId = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListComponentCertificateAuthorities, caType) { Query = [new("access_group_id", accessGroupId)] }, query, AuthorizerJson.Default.CertificateAuthority, item => item.Id)
            .With(authority => authority.Component = caType);

    /// <summary>Reads which CA a component type signs with. GET /authorizer/api/v1/{ca_type}/cas/config.</summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<CertificateAuthorityConfig> GetCertificateAuthorityConfigAsync(string caType, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(AuthorizerOperations.GetCertificateAuthorityConfig, caType);
        CertificateAuthorityConfig config = await _api.SendAsync(request, AuthorizerJson.Default.CertificateAuthorityConfig, cancellationToken).ConfigureAwait(false);
        config.Component = caType;
        return config;
    }

    /// <summary>Selects the CA a component type signs with. PUT /authorizer/api/v1/{ca_type}/cas/config.</summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="certificateAuthorityConfig">Which CA key a component type uses.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateCertificateAuthorityConfigAsync(string caType, CertificateAuthorityConfig certificateAuthorityConfig, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.UpdateCertificateAuthorityConfig, caType) { Body = ObjectBody.Replacement(certificateAuthorityConfig, AuthorizerJson.Default.CertificateAuthorityConfig) }, cancellationToken);

    /// <summary>
    /// Downloads the certificate of a component CA. GET /authorizer/api/v1/{ca_type}/cas/{ca_id}; those with a path of their own in the contract are
    /// GET /authorizer/api/v1/extender/cas/{ca_id} and GET /authorizer/api/v1/icap/cas/{ca_id}.
    /// </summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<Download> DownloadComponentCertificateAuthorityAsync(string caType, string caId, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(AuthorizerOperations.DownloadComponentCertificateAuthority, caType, caId);
        Download download = await _api.OpenAsync(request, cancellationToken).ConfigureAwait(false);
        return download.ContentType == "application/json" ? await TakeCertificateAsync(request, download, cancellationToken).ConfigureAwait(false) : download;
    }

    /// <summary>
    /// Downloads the revocation list of a component CA. GET /authorizer/api/v1/{ca_type}/cas/{ca_id}/crl; those with a path of their own in the
    /// contract are GET /authorizer/api/v1/extender/cas/{ca_id}/crl and GET /authorizer/api/v1/icap/cas/{ca_id}/crl.
    /// </summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="caId">Identifier of the component CA.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadComponentCertificateRevocationListAsync(string caType, string caId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadComponentCertificateRevocationList, caType, caId), cancellationToken);

    // Servers differ: for Web Proxies some answer the description of the CA, with the certificate in it.
    private static async Task<Download> TakeCertificateAsync(ApiRequest request, Download json, CancellationToken cancellationToken)
    {
        using (json)
        {
            try
            {
                CertificateAuthority? authority = await JsonSerializer.DeserializeAsync(json.Content, AuthorizerJson.Default.CertificateAuthority, cancellationToken).ConfigureAwait(false);
                byte[] certificate = Convert.FromBase64String(authority?.X509Certificate ?? throw new FormatException("There is no certificate in it."));
                return new Download(new MemoryStream(certificate), certificate.Length, null, "application/pkix-cert");
            }
            catch (Exception failure) when (failure is JsonException or FormatException)
            {
                throw new PrivXResponseException($"The answer to {request.Operation.Method} {request.Operation.Path} cannot be used: {failure.Message}", failure)
                {
                    Method = request.Operation.Method,
                    Route = request.Operation.Path,
                };
            }
        }
    }
}
