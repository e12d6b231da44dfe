using System;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Issuer of external JWTs that can be exchanged for access tokens.</summary>
public sealed class IdentityProvider : PrivXObject, IReplaceable
{
    /// <summary>ID of the identity provider.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique name.</summary>
    public string? Name { get; set; }

    /// <summary>Kind of token. Known values: JWT.</summary>
    public string? TokenType { get; set; }

    /// <summary>Issuer the token must have.</summary>
    public string? JwtIssuer { get; set; }

    /// <summary>Audience the token must have; one match is enough when the token has several.</summary>
    public string? JwtAudience { get; set; }

    /// <summary>Format of the subject claim. Known values: plain, dn.</summary>
    public string? JwtSubjectType { get; set; }

    /// <summary>DN attribute that holds the username. For subject type dn.</summary>
    public string? JwtSubjectDnUsernameAttribute { get; set; }

    /// <summary>Further checks on claims.</summary>
    public ItemList<CustomAttributeValidation> CustomAttributes { get; set => field = value ?? []; } = [];

    /// <summary>Where the key that verifies tokens comes from. Known values: static, x5u, x5u-publickey.</summary>
    public string? PublicKeyMethod { get; set; }

    /// <summary>Keys that verify tokens. For method static.</summary>
    public ItemList<IdentityProviderPublicKey> PublicKeys { get; set => field = value ?? []; } = [];

    /// <summary>PEM certificate that verifies certificates fetched from x5u addresses. Required for method x5u.</summary>
    public string? X5uTrustAnchor { get; set; }

    /// <summary>PEM certificate that verifies the TLS server at x5u addresses. The system trust store when left out.</summary>
    public string? X5uTlsTrustAnchor { get; set; }

    /// <summary>The x5u address in a token must start with this https URL. Required for method x5u-publickey.</summary>
    public string? X5uPrefix { get; set; }

    /// <summary>Source whose users the subject claim is resolved against. OIDC sources are not supported.</summary>
    public string? UsersDirectory { get; set; }

    /// <summary>Whether tokens of this provider are accepted.</summary>
    public bool? Enabled { get; set; }

    /// <summary>ID of the creator.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>ID of the user who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
