using System.Collections.Generic;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Settings of a directory connection. Which properties apply depends on type.</summary>
[ElementIdentity("type")]
public sealed class SourceConnection : PrivXObject
{
    /// <summary>Kind of directory; it decides which of the other properties matter. Known values: LDAP, AD, GOOGLEGSUITE, OIDC, AWS, GOOGLECLOUD, OPENSTACK, AZURE, LOCAL.</summary>
    public string? Type { get; set; }

    /// <summary>Host name or address of an LDAP, AD or local directory.</summary>
    public string? Address { get; set; }

    /// <summary>Port of the directory.</summary>
    public int? Port { get; set; }

    /// <summary>Maps attributes of the directory (keys) to user attributes of PrivX (values).</summary>
    public Dictionary<string, string>? AttributeMapping { get; set; }

    /// <summary>Update host service addresses when an address change is found. Host directories.</summary>
    public bool? ServiceAddressAutoUpdate { get; set; }

    /// <summary>Copy instance tags to hosts. Host directories.</summary>
    public bool? UseInstanceTags { get; set; }

    /// <summary>Import only hosts with this tag. Host directories.</summary>
    public string? HostFilterTag { get; set; }

    /// <summary>Whether users of this source may log in.</summary>
    public bool? EnableUserAuthentication { get; set; }

    /// <summary>Whether machine users of this source may log in.</summary>
    public bool? EnableMachineAuthentication { get; set; }

    /// <summary>Multi-factor method. Known values: DISABLED, INTERNAL, RADIUS, OIDC, FIDO, MOBILE.</summary>
    public string? MfaType { get; set; }

    /// <summary>Address of the MFA server.</summary>
    public string? MfaAddress { get; set; }

    /// <summary>Port of the MFA server.</summary>
    public int? MfaPort { get; set; }

    /// <summary>Base DN of the users who must use MFA.</summary>
    public string? MfaBaseDn { get; set; }

    /// <summary>AWS access key ID.</summary>
    public string? IamAccessKeyId { get; set; }

    /// <summary>AWS secret access key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? IamSecretAccessKey { get; set; }

    /// <summary>AWS session token.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? IamSessionToken { get; set; }

    /// <summary>ARN of the AWS role to assume.</summary>
    public string? IamRoleArn { get; set; }

    /// <summary>External ID for assuming the AWS role.</summary>
    public string? IamExternalId { get; set; }

    /// <summary>Fetch AWS roles.</summary>
    public bool? IamFetchRoles { get; set; }

    /// <summary>Fetch only AWS roles with this path prefix.</summary>
    public string? IamFetchRolePathPrefix { get; set; }

    /// <summary>Fetch only AWS roles that match this name.</summary>
    public string? AwsRoleFilterName { get; set; }

    /// <summary>Google Cloud project IDs.</summary>
    public ItemList<string> GoogleCloudProjectIds { get; set => field = value ?? []; } = [];

    /// <summary>Google Cloud service account file (JSON), Base64 encoded. Contains a private key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? GoogleCloudConfigJson { get; set; }

    /// <summary>Google Workspace domain; empty fetches all domains.</summary>
    public string? GoogleGsuiteDomain { get; set; }

    /// <summary>Google Workspace administrator to act as.</summary>
    public string? GoogleGsuiteDomainAdminEmail { get; set; }

    /// <summary>OpenStack identity API version. Known values: V2, V3.</summary>
    public string? OpenstackVersion { get; set; }

    /// <summary>OpenStack identity endpoint URL.</summary>
    public string? OpenstackEndpoint { get; set; }

    /// <summary>OpenStack region.</summary>
    public string? OpenstackRegion { get; set; }

    /// <summary>OpenStack username (V2).</summary>
    public string? OpenstackUsername { get; set; }

    /// <summary>OpenStack user ID (V3).</summary>
    public string? OpenstackUserId { get; set; }

    /// <summary>OpenStack password. Use either this or the API key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OpenstackPassword { get; set; }

    /// <summary>OpenStack API key. Use either this or the password.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OpenstackApikey { get; set; }

    /// <summary>OpenStack domain name (V3).</summary>
    public string? OpenstackDomainname { get; set; }

    /// <summary>OpenStack domain ID (V3).</summary>
    [JsonPropertyName("openstack_domainid")]
    public string? OpenstackDomainId { get => field ?? OpenstackDomainIdAlias; set; }

    // Documented as openstack_domainid; the Go SDK v2 has this name.
    [JsonInclude]
    [JsonPropertyName("openstack_domain_id")]
    internal string? OpenstackDomainIdAlias { get; set; }

    /// <summary>OpenStack token ID.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OpenstackTokenId { get; set; }

    /// <summary>OpenStack tenant IDs.</summary>
    public ItemList<string> OpenstackTenantIds { get; set => field = value ?? []; } = [];

    /// <summary>OpenStack tenant names.</summary>
    public ItemList<string> OpenstackTenantNames { get; set => field = value ?? []; } = [];

    /// <summary>Azure endpoint URL.</summary>
    public string? AzureBaseUrl { get; set; }

    /// <summary>Azure subscription ID.</summary>
    public string? AzureSubscriptionId { get; set; }

    /// <summary>Azure tenant ID.</summary>
    public string? AzureTenantId { get; set; }

    /// <summary>Azure application (client) ID.</summary>
    public string? AzureClientId { get; set; }

    /// <summary>Azure client secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? AzureClientSecret { get; set; }

    /// <summary>Microsoft Graph endpoint URL.</summary>
    public string? MsgraphBaseUrl { get; set; }

    /// <summary>Microsoft Graph tenant ID.</summary>
    public string? MsgraphTenantId { get; set; }

    /// <summary>Microsoft Graph application (client) ID.</summary>
    public string? MsgraphClientId { get; set; }

    /// <summary>Microsoft Graph client secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? MsgraphClientSecret { get; set; }

    /// <summary>Requests per Microsoft Graph batch.</summary>
    public int? MsgraphBatchSize { get; set; }

    /// <summary>Items per Microsoft Graph page.</summary>
    public int? MsgraphPageSize { get; set; }

    /// <summary>How to connect to the LDAP server. Known values: LDAP, LDAPS, STARTTLS.</summary>
    public string? LdapProtocol { get; set; }

    /// <summary>Base DN to search below.</summary>
    public string? LdapBase { get; set; }

    /// <summary>Base DN to search below.</summary>
    public string? LdapBaseDn { get; set; }

    /// <summary>LDAP filter that selects users.</summary>
    public string? LdapUserFilter { get; set; }

    /// <summary>Account that browses the directory.</summary>
    public string? LdapBindDn { get; set; }

    /// <summary>Password of the browse account.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? LdapBindPassword { get; set; }

    /// <summary>Pattern of user DNs; {0} stands for the username.</summary>
    public string? LdapUserDnPattern { get; set; }

    /// <summary>PEM certificates to trust for the directory server.</summary>
    public string? RootCertificates { get; set; }

    /// <summary>Relax the TLS certificate check. AD, LDAP and UKM.</summary>
    public bool? SkipStrictCertCheck { get; set; }

    /// <summary>Whether users may change their directory password through PrivX.</summary>
    public bool? PasswordChangeEnabled { get; set; }

    /// <summary>Whether users may log in with a client certificate.</summary>
    public bool? ClientCertificateAuthenticationEnabled { get; set; }

    /// <summary>Whether a client certificate is required at login.</summary>
    public bool? ClientCertificateAuthenticationRequired { get; set; }

    /// <summary>PEM certificates of the CAs that issue client certificates.</summary>
    public string? ClientCaPem { get; set; }

    /// <summary>Domain controller for Kerberos login.</summary>
    public string? DomainControllerFqdn { get; set; }

    /// <summary>Port of the domain controller.</summary>
    public int? DomainControllerPort { get; set; }

    /// <summary>Kerberos ticket (Base64) for Kerberos login.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? KerberosTicket { get; set; }

    /// <summary>Whether OIDC login is enabled.</summary>
    public bool? OidcEnabled { get; set; }

    /// <summary>Issuer URL of the OIDC provider.</summary>
    public string? OidcIssuer { get; set; }

    /// <summary>A second accepted issuer.</summary>
    public string? OidcAdditionalIssuer { get; set; }

    /// <summary>Text of the login button.</summary>
    public string? OidcButtonTitle { get; set; }

    /// <summary>Client ID at the OIDC provider.</summary>
    public string? OidcClientId { get; set; }

    /// <summary>Client secret at the OIDC provider.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OidcClientSecret { get; set; }

    /// <summary>Scopes to request besides the default ones.</summary>
    public ItemList<string> OidcAdditionalScopes { get; set => field = value ?? []; } = [];

    /// <summary>Claim that holds the tags of the user.</summary>
    public string? OidcTagsAttributeName { get; set; }

    /// <summary>Only users with this tag may log in.</summary>
    public string? OidcAllowLoginTag { get; set; }

    /// <summary>Also read claims from the userinfo endpoint.</summary>
    public bool? OidcUseUserinfoEndpoint { get; set; }

    /// <summary>Whether roles from mapping rules expire for users of this source.</summary>
    public bool? OidcExpireImplicitRoles { get; set; }

    /// <summary>Claims with the values the ID token must have.</summary>
    public Dictionary<string, string>? OidcRequireIdtokenAttributes { get; set; }

    /// <summary>How long users are kept after their last login. OIDC and ephemeral sources.</summary>
    public int? UserRetentionTtl { get; set; }

    /// <summary>Read only these groups. User directories.</summary>
    public ItemList<string> GroupFilter { get; set => field = value ?? []; } = [];

    /// <summary>How the SCIM client authenticates to PrivX.</summary>
    public string? ScimAuthenticationType { get; set; }

    /// <summary>Username of the SCIM client.</summary>
    public string? ScimUsername { get; set; }

    /// <summary>Password of the SCIM client.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? ScimPassword { get; set; }

    /// <summary>Filter on SCIM users.</summary>
    public string? ScimUserFilter { get; set; }

    /// <summary>Create roles from SCIM groups.</summary>
    public bool? ScimCreateRoles { get; set; }

    /// <summary>Update SSH host keys from SCIM data.</summary>
    public bool? ScimUpdateSshHostKeys { get; set; }

    /// <summary>vCenter or ESXi URL.</summary>
    public string? VmwareUrl { get; set; }

    /// <summary>VMware username.</summary>
    public string? VmwareUsername { get; set; }

    /// <summary>VMware password.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? VmwarePassword { get; set; }

    /// <summary>VMware data center.</summary>
    public string? VmwareDatacenter { get; set; }

    /// <summary>Identify machines by their BIOS UUID.</summary>
    public bool? VmwareUseVmbiosUuids { get; set; }

    /// <summary>Universal SSH Key Manager URL.</summary>
    public string? UkmEndpoint { get; set; }

    /// <summary>Universal SSH Key Manager token.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? UkmToken { get; set; }

    /// <summary>PEM certificates to trust for Universal SSH Key Manager.</summary>
    public string? UmCaPem { get; set; }

    /// <summary>Oracle Cloud user OCID.</summary>
    public string? OciUser { get; set; }

    /// <summary>Oracle Cloud tenancy OCID.</summary>
    public string? OciTenancy { get; set; }

    /// <summary>Oracle Cloud home region.</summary>
    public string? OciHomeRegion { get; set; }

    /// <summary>Fingerprint of the Oracle Cloud API key.</summary>
    public string? OciFingerprint { get; set; }

    /// <summary>Oracle Cloud API private key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OciPrivateKey { get; set; }

    /// <summary>Passphrase of the Oracle Cloud API private key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? OciPassphrase { get; set; }

    /// <summary>Read only these Oracle Cloud compartments.</summary>
    public ItemList<string> OciCompartmentFilter { get; set => field = value ?? []; } = [];

    /// <summary>Proxmox VE URL.</summary>
    public string? ProxmoxUrl { get; set; }

    /// <summary>Proxmox VE API token ID.</summary>
    public string? ProxmoxTokenId { get; set; }

    /// <summary>Proxmox VE API token secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? ProxmoxSecret { get; set; }

    /// <summary>Identify machines by their SMBIOS UUID.</summary>
    public bool? ProxmoxUseSmbiosUuids { get; set; }

    /// <summary>Attribute that holds the tags of ephemeral users.</summary>
    public string? EphemeralTagsAttributeName { get; set; }

    /// <summary>Give ephemeral users the privx-user role.</summary>
    public bool? EphemeralGrantPrivxUserRole { get; set; }
}
