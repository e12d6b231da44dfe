using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists all certificates that PrivX knows. GET /authorizer/api/v1/cert.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Certificate> ListCertificates(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListCertificates), query, AuthorizerJson.Default.Certificate, item => item.Id);

    /// <summary>Searches certificates. POST /authorizer/api/v1/cert/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Certificate> SearchCertificates(CertificateSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.SearchCertificates) { Body = RequestBody.Json(search, AuthorizerJson.Default.CertificateSearch) }, query, AuthorizerJson.Default.Certificate, item => item.Id);

    /// <summary>Lists the certificate templates for authentication to targets. GET /authorizer/api/v1/cert/templates.</summary>
    /// <param name="service">Only the templates of this target service.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<CertificateTemplate> ListCertificateTemplates(string? service = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListCertificateTemplates) { Query = [new("service", service)] }, query, AuthorizerJson.Default.CertificateTemplate, null);

    /// <summary>Reads one certificate. GET /authorizer/api/v1/cert/{certificate_id}.</summary>
    /// <param name="certificateId">Identifier of the certificate.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Certificate> GetCertificateAsync(string certificateId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.GetCertificate, certificateId), AuthorizerJson.Default.Certificate, cancellationToken);
}
