using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using PrivX.ApiProxy;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.DbProxy;
using PrivX.HostStore;
using PrivX.LocalUserStore;
using PrivX.Monitor;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Cmdlets.Authorizer;

namespace PrivX.PowerShell.Formats;

/// <summary>
/// Columns of views that are no property of the object by themselves, as hidden properties of the module's types file: what one sees can be asked
/// for. One class for all: each further one that the types file names costs time at import.
/// </summary>
public static partial class Columns
{
    private const string Enabled = "Enabled";
    private const string Disabled = "Disabled";

    /// <summary>The object as its view shows it.</summary>
    public static object AsShown(PSObject instance) => ViewCells.Of(instance);

    /// <summary>Enabled or Disabled, and the like.</summary>
    public static string? State(PSObject instance) => Of<object>(instance) switch
    {
        ApiTarget target => Enabling(!target.Disabled),
        NetworkTarget target => Enabling(!target.Disabled),
        Host host => Enabling(!host.Disabled),
        ClientCredential credential => Enabling(credential.Enabled != false),
        IdentityProviderClient client => Enabling(client.Enabled != false),
        TrustedClient client => Enabling(client.Enabled != false),
        RoleStore.Source source => Enabling(source.Enabled != false),
        RoleStore.LogCollector collector => Enabling(collector.Enabled != false),
        RoleStore.IdentityProvider provider => Enabling(provider.Enabled != false),
        RoleStore.ContextualLimit limit => Enabling(limit.Enabled == true),
        SecretsManager.TargetDomain domain => Enabling(domain.Enabled != false),
        HostCommandRestrictions restrictions => Enabling(restrictions.Enabled == true),
        PrincipalKey key => string.IsNullOrEmpty(key.PublicKey) ? "Being made" : "Ready",
        Component component => component.Status?.ToString(),
        PrivXSession session => !session.IsConnected ? "Closed" : session.IsDefault ? "Default" : "Open",
        Vault.SecretVersionMetadata version => version.Destroyed == true ? "Destroyed" : string.IsNullOrEmpty(version.DeletionTime) ? "Usable" : "Deleted",
        Workflow.AccessRequest request => request.TargetRoleRevoked == true ? "REVOKED" : request.Status,
        _ => null,
    };

    /// <summary>Which of several kinds the object is of.</summary>
    public static string? Kind(PSObject instance) => Of<object>(instance) switch
    {
        AccessGroup group => group.Default == true ? "Built-in" : "Own",
        RoleStore.Role role => role.System == true ? "Built-in" : string.IsNullOrEmpty(role.Type) ? "Own" : role.Type,
        Vault.VaultSecret secret => string.IsNullOrEmpty(secret.OwnerId) ? "Shared" : "Personal",
        _ => null,
    };

    /// <summary>Kind of log-in to an API target.</summary>
    public static string? LogIn(PSObject instance) => Of<ApiTarget>(instance).TargetCredential?.Type;

    /// <summary>Hosts that an API target reaches.</summary>
    public static ItemList<string?> Hosts(PSObject instance) => Of<ApiTarget>(instance).AuthorizedEndpoints.Select(endpoint => endpoint.Host).ToArray();

    /// <summary>Subject of the certificate in the object.</summary>
    public static string? Subject(PSObject instance) => Of<object>(instance) switch
    {
        ApiProxyConfig config => config.CaCertificate?.Subject,
        DbProxyConfig config => config.CaCertificate?.Subject,
        SessionHostCertificate certificate => certificate.HostCertificate?.Subject,
        _ => X509(instance)?.Subject,
    };

    /// <summary>Issuer of the certificate in the object.</summary>
    public static string? Issuer(PSObject instance) => Of<object>(instance) switch
    {
        ApiProxyConfig config => config.CaCertificate?.Issuer,
        DbProxyConfig config => config.CaCertificate?.Issuer,
        SessionHostCertificate certificate => certificate.HostCertificate?.Issuer,
        _ => X509(instance)?.Issuer,
    };

    /// <summary>Serial number of the certificate in the object.</summary>
    public static string? Serial(PSObject instance) => Of<DbProxyConfig>(instance).CaCertificate?.Serial;

    /// <summary>From when the certificate in the object holds.</summary>
    public static object? NotBefore(PSObject instance) => Of<DbProxyConfig>(instance).CaCertificate?.NotBefore;

    /// <summary>Until when the certificate in the object holds.</summary>
    public static object? NotAfter(PSObject instance) => Of<object>(instance) switch
    {
        ApiProxyConfig config => config.CaCertificate?.NotAfter,
        DbProxyConfig config => config.CaCertificate?.NotAfter,
        SessionHostCertificate certificate => certificate.HostCertificate?.NotAfter,
        _ => X509(instance)?.NotAfter,
    };

    /// <summary>SHA-256 fingerprint of the certificate in the object.</summary>
    public static string? Sha256(PSObject instance) => Of<object>(instance) switch
    {
        ApiProxyConfig config => config.CaCertificate?.FingerprintSha256,
        _ => Of<DbProxyConfig>(instance).CaCertificate?.FingerprintSha256,
    };

    /// <summary>The host or target domain of an account; where a log collector sends to.</summary>
    public static string? Target(PSObject instance) => Of<object>(instance) switch
    {
        AccountSecret account => account.Host?.CommonName ?? account.TargetDomain?.Name,
        SecretCheckout checkout => checkout.Host?.CommonName ?? checkout.TargetDomain?.Name,
        RoleStore.LogCollector { AzureEventHubName: { Length: > 0 } hub } collector => $"{collector.AzureEventHubsNamespace}/{hub}",
        RoleStore.LogCollector collector => collector.AwsLogRegion,
        _ => null,
    };

    /// <summary>What a certificate authority signs for.</summary>
    public static string CertifiesFor(PSObject instance) => Of<CertificateAuthority>(instance).Component is { Length: > 0 } component ? component : "access group";

    /// <summary>How many certificates were revoked.</summary>
    public static int Revoked(PSObject instance) => Of<CertificateRevocationResult>(instance).Ids.Length;

    /// <summary>Types of the certificates in an answer.</summary>
    public static ItemList<string?> CertificateTypes(PSObject instance) => Of<AuthorizationResponse>(instance).Certificates.Select(certificate => certificate.Type).ToArray();

    /// <summary>Comments of the principal keys in an answer.</summary>
    public static ItemList<string?> KeyComments(PSObject instance) => Of<AuthorizationResponse>(instance).PrincipalKeys.Select(key => key.Comment).ToArray();

    /// <summary>Whether an answer has a passphrase.</summary>
    public static bool HasPassphrase(PSObject instance) => Of<AuthorizationResponse>(instance).Passphrase is not null;

    /// <summary>The first address, and how many more there are; the address ranges of a destination, of a target domain endpoint or a host secret.</summary>
    public static string? Address(PSObject instance) => Of<object>(instance) switch
    {
        Host { Addresses.Length: > 1 } host => $"{host.Addresses[0]} (+{host.Addresses.Length - 1})",
        Host host => host.Addresses.FirstOrDefault(),
        NetworkTargetDestination destination => destination.Selector?.Ip?.ToString(),
        SecretsManager.TargetDomainEndpoint endpoint => string.IsNullOrEmpty(endpoint.EntraTenantId) ? endpoint.LdapAddress : endpoint.EntraTenantId,
        SecretsManager.HostSecret secret => secret.Metadata?.Address,
        _ => null,
    };

    /// <summary>The account of an entry: its name, or in brackets that it comes from the directory or is any.</summary>
    public static string? Account(PSObject instance) => Of<object>(instance) switch
    {
        HostPrincipal principal => principal.ToString(),
        SecretsManager.TargetDomainEndpoint endpoint => string.IsNullOrEmpty(endpoint.EntraClientId) ? endpoint.LdapBindDn : endpoint.EntraClientId,
        _ => null,
    };

    /// <summary>Whether the commands of an account are restricted.</summary>
    public static bool Restricted(PSObject instance) => Of<HostPrincipal>(instance).CommandRestrictions?.Enabled == true;

    /// <summary>Address and port at which an Extender takes SSH.</summary>
    public static string? SshAddress(PSObject instance) =>
        Of<ExtenderClient>(instance) is { ExtenderSshAddress: { Length: > 0 } address } client ? $"{address}:{client.ExtenderSshPort}" : null;

    /// <summary>Version of a component.</summary>
    public static object? Version(PSObject instance) => Of<object>(instance) switch
    {
        Component component => component.Status?.Version,
        Vault.VersionedSecret secret => secret.Metadata?.Version,
        _ => null,
    };

    /// <summary>What a component says of its state.</summary>
    public static string? Message(PSObject instance) => Of<Component>(instance).Status?.StatusMessage;

    /// <summary>How many components an instance has.</summary>
    public static int ComponentCount(PSObject instance) => Of<InstanceStatus>(instance).Components.Length;

    /// <summary>Protocol of a destination or a host secret.</summary>
    public static string? Protocol(PSObject instance) => Of<object>(instance) switch
    {
        NetworkTargetDestination destination => destination.Selector?.Proto is { Length: > 0 } protocol ? protocol : "all",
        SecretsManager.HostSecret secret => secret.Metadata?.Protocol,
        _ => null,
    };

    /// <summary>Ports of a destination.</summary>
    public static string Ports(PSObject instance) => Of<NetworkTargetDestination>(instance).Selector?.Port?.ToString() ?? "all";

    private static string Enabling(bool enabled) => enabled ? Enabled : Disabled;

    private static T Of<T>(PSObject instance) => (T)instance.BaseObject;

    // An object whose certificate cannot be read still has its other columns.
    private static X509Certificate2? X509(PSObject instance)
    {
        try
        {
            return CertificateMembers.ToX509Certificate(instance);
        }
        catch (PrivXObjectException)
        {
            return null;
        }
    }
}
