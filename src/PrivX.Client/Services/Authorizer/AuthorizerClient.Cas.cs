using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
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
