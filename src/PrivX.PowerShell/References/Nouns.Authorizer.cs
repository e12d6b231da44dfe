using System;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<SecretCheckout> SecretCheckout => field ??= new()
    {
        Name = "check-out",
        IdOf = checkout => checkout.Id,
        NameOf = checkout => checkout.Username,
        CommentOf = AccountText.Of,
        Get = (client, id, token) => client.Authorizer.GetSecretCheckoutAsync(id, token),
        FindKeyword = WholeList((client, order) => client.Authorizer.ListSecretCheckouts(order)),
        Json = AuthorizerJson.Default.SecretCheckout,
    };

    public static Noun<AccessGroup> AccessGroup => field ??= new()
    {
        Name = "access group",
        IdOf = group => group.Id,
        NameOf = group => group.Name,
        CommentOf = group => group.Comment,
        Get = (client, id, token) => client.Authorizer.GetAccessGroupAsync(id, token),
        FindKeyword = (client, keyword, range) => client.Authorizer.SearchAccessGroups(new AccessGroupSearch { Keywords = keyword }, range),
        Json = AuthorizerJson.Default.AccessGroup,
        Create = (client, body, token) => client.Authorizer.CreateAccessGroupAsync(body, token),
        Replace = (client, id, body, token) => client.Authorizer.UpdateAccessGroupAsync(id, body, token),
        Delete = (client, id, token) => client.Authorizer.DeleteAccessGroupAsync(id, token),
    };

    /// <summary>
    /// The CAs of access groups, which is where a CA belongs that nothing more is known of. The server has no call that reads a single one.
    /// </summary>
    public static Noun<CertificateAuthority> CertificateAuthority => field ??= CertificateAuthorityOf(null);

    public static Noun<Certificate> Certificate => field ??= new()
    {
        Name = "certificate",
        IdOf = certificate => certificate.Id,
        NameOf = certificate => certificate.Subject,
        CommentOf = certificate => certificate.Status,
        Get = (client, id, token) => client.Authorizer.GetCertificateAsync(id, token),
        FindKeyword = (client, _, _) => client.Authorizer.ListCertificates(),
        Json = AuthorizerJson.Default.Certificate,
    };

    /// <summary>Templates have no ids; the server has no call that reads a single one.</summary>
    public static Noun<CertificateTemplate> CertificateTemplate => field ??= CertificateTemplateOf(null);

    /// <summary>Which CA a component type signs with. A component type has one, so that its name is the id; there is no list of them.</summary>
    public static Noun<CertificateAuthorityConfig> CertificateAuthorityConfig => field ??= new()
    {
        Name = "CA configuration",
        IdOf = config => config.Component,
        NameOf = config => config.Component,
        IsId = static _ => true,
        Get = (client, component, token) => client.Authorizer.GetCertificateAuthorityConfigAsync(ComponentType.Of(component), token),
        FindKeyword = static (_, _, _) => throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A component type must be named without wildcards."),
        Json = AuthorizerJson.Default.CertificateAuthorityConfig,
        Replace = (client, id, body, token) => client.Authorizer.UpdateCertificateAuthorityConfigAsync(id, body, token),
    };

    /// <summary>The keys of all groups; those of one group are read by <c>Get-PrivXPrincipalKey -Role</c>.</summary>
    public static Noun<PrincipalKey> PrincipalKey => field ??= new()
    {
        Name = "principal key",
        IdOf = key => key.Id,
        NameOf = key => key.Name,
        CommentOf = key => key.Comment,
        FindKeyword = WholeList((client, order) => client.Authorizer.ListPrincipalKeys(order)),
        Json = AuthorizerJson.Default.PrincipalKey,
    };

    /// <summary>The CAs of one access group, or of all.</summary>
    /// <param name="accessGroupId">The access group; null for all.</param>
    /// <param name="filter">Which of them, by validity.</param>
    public static Noun<CertificateAuthority> CertificateAuthorityOf(string? accessGroupId, string? filter = "all") =>
        Authorities(client => client.Authorizer.ListCertificateAuthorities(accessGroupId, filter));

    /// <summary>The CAs of a component type; of access groups where none is named.</summary>
    public static Noun<CertificateAuthority> CertificateAuthorityOfComponent(string? component) =>
        component is null ? CertificateAuthority : Authorities(client => client.Authorizer.ListComponentCertificateAuthorities(component));

    /// <summary>The templates for one target service, or all.</summary>
    public static Noun<CertificateTemplate> CertificateTemplateOf(string? service) => new()
    {
        Name = "certificate template",
        IdOf = template => template.Name,
        NameOf = template => template.Name,
        CommentOf = template => template.Description,
        IdProperty = "Name",
        IsId = static _ => false,
        FindKeyword = (client, _, _) => client.Authorizer.ListCertificateTemplates(service),
        Json = AuthorizerJson.Default.CertificateTemplate,
    };

    private static Noun<CertificateAuthority> Authorities(Func<PrivXClient, PagedList<CertificateAuthority>> list) => new()
    {
        Name = "CA",
        IdOf = authority => authority.Id,
        NameOf = authority => authority.Comment,
        CommentOf = authority => authority.Subject,
        FindKeyword = (client, _, _) => list(client),
        Json = AuthorizerJson.Default.CertificateAuthority,
    };
}
