using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

/// <summary>The operations of the authorizer service, as the contract has them.</summary>
internal static class AuthorizerOperations
{
    public static readonly Operation ListAccessGroups =
        new("authorizer", "listAccessGroups", "GET", "/authorizer/api/v1/accessgroups", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "access-groups-manage"],
            List = new(ListStyle.Offset) { DefaultLimit = 100 },
        };

    public static readonly Operation CreateAccessGroup =
        new("authorizer", "createAccessGroup", "POST", "/authorizer/api/v1/accessgroups", "28", RepeatClass.Once)
        {
            Permissions = ["admin", "access-groups-manage"],
        };

    public static readonly Operation SearchAccessGroups =
        new("authorizer", "searchAccessGroups", "POST", "/authorizer/api/v1/accessgroups/search", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "access-groups-manage"],
            List = new(ListStyle.Offset) { DefaultLimit = 100 },
        };

    public static readonly Operation GetAccessGroup =
        new("authorizer", "getAccessGroup", "GET", "/authorizer/api/v1/accessgroups/{access_group_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "access-groups-manage"],
        };

    public static readonly Operation UpdateAccessGroup =
        new("authorizer", "updateAccessGroup", "PUT", "/authorizer/api/v1/accessgroups/{access_group_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "access-groups-manage"],
        };

    public static readonly Operation DeleteAccessGroup =
        new("authorizer", "deleteAccessGroup", "DELETE", "/authorizer/api/v1/accessgroups/{access_group_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "access-groups-manage"],
        };

    public static readonly Operation CreateAccessGroupCA =
        new("authorizer", "createAccessGroupCA", "POST", "/authorizer/api/v1/accessgroups/{access_group_id}/cas", "after-28", RepeatClass.Once);

    public static readonly Operation DeleteAccessGroupCA =
        new("authorizer", "deleteAccessGroupCA", "DELETE", "/authorizer/api/v1/accessgroups/{access_group_id}/cas/{ca_id}", "after-28", RepeatClass.Idempotent);

    public static readonly Operation RequestSshCertificate =
        new("authorizer", "requestSshCertificate", "POST", "/authorizer/api/v1/ca/authorize", "28", RepeatClass.Safe);

    public static readonly Operation CreateCarrierConfigSession =
        new("authorizer", "createCarrierConfigSession", "POST", "/authorizer/api/v1/carrier/conf/{trusted_client_id}", "28", RepeatClass.Safe);

    public static readonly Operation DownloadCarrierConfig =
        new("authorizer", "downloadCarrierConfig", "GET", "/authorizer/api/v1/carrier/conf/{trusted_client_id}/{session_id}", "28", RepeatClass.Safe);

    public static readonly Operation ListCertificateAuthorities =
        new("authorizer", "listCertificateAuthorities", "GET", "/authorizer/api/v1/cas", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation DownloadCertificateAuthority =
        new("authorizer", "downloadCertificateAuthority", "GET", "/authorizer/api/v1/cas/{ca_id}", "28", RepeatClass.Safe);

    public static readonly Operation DownloadCertificateRevocationList =
        new("authorizer", "downloadCertificateRevocationList", "GET", "/authorizer/api/v1/cas/{ca_id}/crl", "28", RepeatClass.Safe);

    public static readonly Operation ListCertificates =
        new("authorizer", "listCertificates", "GET", "/authorizer/api/v1/cert", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation SearchCertificates =
        new("authorizer", "searchCertificates", "POST", "/authorizer/api/v1/cert/search", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "service"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation ListCertificateTemplates =
        new("authorizer", "listCertificateTemplates", "GET", "/authorizer/api/v1/cert/templates", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GetCertificate =
        new("authorizer", "getCertificate", "GET", "/authorizer/api/v1/cert/{certificate_id}", "28", RepeatClass.Safe);

    public static readonly Operation DownloadPrincipalsCommandScript =
        new("authorizer", "downloadPrincipalsCommandScript", "GET", "/authorizer/api/v1/deploy/principals_command.sh", "28", RepeatClass.Safe);

    public static readonly Operation CreateDeployScriptSession =
        new("authorizer", "createDeployScriptSession", "POST", "/authorizer/api/v1/deploy/{trusted_client_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "api-clients-manage", "hosts-manage"],
        };

    public static readonly Operation DownloadDeployScript =
        new("authorizer", "downloadDeployScript", "GET", "/authorizer/api/v1/deploy/{trusted_client_id}/{session_id}", "28", RepeatClass.Safe);

    public static readonly Operation GetExtenderTrustAnchor =
        new("authorizer", "getExtenderTrustAnchor", "GET", "/authorizer/api/v1/extender-trust-anchor", "28", RepeatClass.Safe);

    public static readonly Operation CreateExtenderConfigSession =
        new("authorizer", "createExtenderConfigSession", "POST", "/authorizer/api/v1/extender/conf/{trusted_client_id}", "28", RepeatClass.Safe);

    public static readonly Operation DownloadExtenderConfig =
        new("authorizer", "downloadExtenderConfig", "GET", "/authorizer/api/v1/extender/conf/{trusted_client_id}/{session_id}", "28", RepeatClass.Safe);

    public static readonly Operation CreateWebProxyConfigSession =
        new("authorizer", "createWebProxyConfigSession", "POST", "/authorizer/api/v1/icap/conf/{trusted_client_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "api-clients-manage"],
        };

    public static readonly Operation DownloadWebProxyConfig =
        new("authorizer", "downloadWebProxyConfig", "GET", "/authorizer/api/v1/icap/conf/{trusted_client_id}/{session_id}", "28", RepeatClass.Safe);

    public static readonly Operation ListPrincipalKeys =
        new("authorizer", "listPrincipalKeys", "GET", "/authorizer/api/v1/principals", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation GetPrincipalKey =
        new("authorizer", "getPrincipalKey", "GET", "/authorizer/api/v1/principals/{group_id}", "28", RepeatClass.Safe);

    public static readonly Operation DeletePrincipalKey =
        new("authorizer", "deletePrincipalKey", "DELETE", "/authorizer/api/v1/principals/{group_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation CreatePrincipalKey =
        new("authorizer", "createPrincipalKey", "POST", "/authorizer/api/v1/principals/{group_id}/create", "28", RepeatClass.Once);

    public static readonly Operation ImportPrincipalKey =
        new("authorizer", "importPrincipalKey", "POST", "/authorizer/api/v1/principals/{group_id}/import", "28", RepeatClass.Once);

    public static readonly Operation SignWithPrincipalKey =
        new("authorizer", "signWithPrincipalKey", "POST", "/authorizer/api/v1/principals/{group_id}/sign", "28", RepeatClass.Safe);

    public static readonly Operation ListAccountSecrets =
        new("authorizer", "listAccountSecrets", "GET", "/authorizer/api/v1/secrets", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation ListSecretCheckouts =
        new("authorizer", "listSecretCheckouts", "GET", "/authorizer/api/v1/secrets/checkouts", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation CheckOutSecret =
        new("authorizer", "checkOutSecret", "POST", "/authorizer/api/v1/secrets/checkouts", "35", RepeatClass.Once)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation GetSecretCheckout =
        new("authorizer", "getSecretCheckout", "GET", "/authorizer/api/v1/secrets/checkouts/{checkout_id}", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation ReleaseSecretCheckout =
        new("authorizer", "releaseSecretCheckout", "POST", "/authorizer/api/v1/secrets/checkouts/{checkout_id}/release", "35", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation SearchAccountSecrets =
        new("authorizer", "searchAccountSecrets", "POST", "/authorizer/api/v1/secrets/search", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation GetSslTrustAnchor =
        new("authorizer", "getSslTrustAnchor", "GET", "/authorizer/api/v1/ssl-trust-anchor", "28", RepeatClass.Safe);

    public static readonly Operation GetServiceStatus =
        new("authorizer", "getServiceStatus", "GET", "/authorizer/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation GetAuthorizerVersionScript =
        new("authorizer", "getAuthorizerVersionScript", "GET", "/authorizer/api/v1/version.js", "28", RepeatClass.Safe);

    public static readonly Operation ListComponentCertificateAuthorities =
        new("authorizer", "listComponentCertificateAuthorities", "GET", "/authorizer/api/v1/{ca_type}/cas", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GetCertificateAuthorityConfig =
        new("authorizer", "getCertificateAuthorityConfig", "GET", "/authorizer/api/v1/{ca_type}/cas/config", "after-28", RepeatClass.Safe);

    public static readonly Operation UpdateCertificateAuthorityConfig =
        new("authorizer", "updateCertificateAuthorityConfig", "PUT", "/authorizer/api/v1/{ca_type}/cas/config", "after-28", RepeatClass.Idempotent);

    public static readonly Operation DownloadComponentCertificateAuthority =
        new("authorizer", "downloadComponentCertificateAuthority", "GET", "/authorizer/api/v1/{ca_type}/cas/{ca_id}", "28", RepeatClass.Safe);

    public static readonly Operation DownloadComponentCertificateRevocationList =
        new("authorizer", "downloadComponentCertificateRevocationList", "GET", "/authorizer/api/v1/{ca_type}/cas/{ca_id}/crl", "28", RepeatClass.Safe);

    public static readonly Operation EnrollComponentCertificate =
        new("authorizer", "enrollComponentCertificate", "POST", "/authorizer/api/v1/{ca_type}/enroll", "28", RepeatClass.Once);

    public static readonly Operation RevokeComponentCertificate =
        new("authorizer", "revokeComponentCertificate", "POST", "/authorizer/api/v1/{ca_type}/revoke", "28", RepeatClass.Idempotent);
}
