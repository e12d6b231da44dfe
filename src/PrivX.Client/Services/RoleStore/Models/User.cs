using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>User as the role store knows it.</summary>
public sealed class User : PrivXObject
{
    /// <summary>ID of the user.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Login name.</summary>
    [ReadOnlyMember]
    public string? Principal { get; set; }

    /// <summary>ID of the source of the user.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Kind of source, for example LOCAL or API-CLIENT.</summary>
    [ReadOnlyMember]
    public string? SourceType { get; set; }

    /// <summary>ID of the user in its own source: a UUID in the local user store, the principal in LDAP.</summary>
    [ReadOnlyMember]
    public string? SourceUserId { get; set; }

    /// <summary>ID of the user in an external system.</summary>
    [ReadOnlyMember]
    public string? ExternalId { get; set; }

    /// <summary>Full name.</summary>
    [ReadOnlyMember]
    public string? FullName { get; set; }

    /// <summary>First name.</summary>
    [ReadOnlyMember]
    public string? GivenName { get; set; }

    /// <summary>First name.</summary>
    [ReadOnlyMember]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [ReadOnlyMember]
    public string? LastName { get; set; }

    /// <summary>Email address.</summary>
    [ReadOnlyMember]
    public string? Email { get; set; }

    /// <summary>Phone number.</summary>
    [ReadOnlyMember]
    public string? Telephone { get; set; }

    /// <summary>Job title.</summary>
    [ReadOnlyMember]
    public string? JobTitle { get; set; }

    /// <summary>Company.</summary>
    [ReadOnlyMember]
    public string? Company { get; set; }

    /// <summary>Department.</summary>
    [ReadOnlyMember]
    public string? Department { get; set; }

    /// <summary>Language and country code.</summary>
    [ReadOnlyMember]
    public string? Locale { get; set; }

    /// <summary>Distinguished name.</summary>
    [ReadOnlyMember]
    public string? DistinguishedName { get; set; }

    /// <summary>Windows logon name.</summary>
    [ReadOnlyMember]
    public string? Samaccountname { get; set; }

    /// <summary>Windows account for connections to hosts.</summary>
    [ReadOnlyMember]
    public string? WindowsAccount { get; set; }

    /// <summary>Unix account for connections to hosts.</summary>
    [ReadOnlyMember]
    public string? UnixAccount { get; set; }

    /// <summary>Free text.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    [ReadOnlyMember]
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Further attributes.</summary>
    [ReadOnlyMember]
    public ItemList<UserAttribute> Attributes { get; set => field = value ?? []; } = [];

    /// <summary>Permissions from all roles.</summary>
    [ReadOnlyMember]
    public ItemList<string> Permissions { get; set => field = value ?? []; } = [];

    /// <summary>Roles of the user.</summary>
    [ReadOnlyMember]
    public ItemList<UserRole> Roles { get; set => field = value ?? []; } = [];

    /// <summary>State of multi-factor authentication.</summary>
    public UserMfa? Mfa { get; set; }

    /// <summary>SSH keys of the user.</summary>
    [ReadOnlyMember]
    public ItemList<AuthorizedKey> AuthorizedKeys { get; set => field = value ?? []; } = [];

    /// <summary>Passkeys of the user.</summary>
    [ReadOnlyMember]
    public ItemList<WebAuthnCredential> WebauthnCredentials { get; set => field = value ?? []; } = [];

    /// <summary>Settings of the user.</summary>
    public UserSettings? Settings { get; set; }

    /// <summary>Whether the user can get session passwords.</summary>
    [ReadOnlyMember]
    public bool? SessionPasswordEnabled { get; set; }

    /// <summary>Whether the access token no longer matches the roles of the user and should be renewed.</summary>
    [ReadOnlyMember]
    public bool? StaleAccessToken { get; set; }

    /// <summary>ID of the session of the caller.</summary>
    [ReadOnlyMember]
    public string? CurrentSessionId { get; set; }

    /// <summary>When the user was last refreshed, Unix seconds as a string. Spelled this way on the wire.</summary>
    [JsonPropertyName("RefreshTimestamp")]
    [ReadOnlyMember]
    public string? RefreshTimestamp { get; set; }

    /// <summary>Whether roles from mapping rules have expired. OIDC and ephemeral users.</summary>
    [ReadOnlyMember]
    public bool? ImplicitRolesExpired { get; set; }

    /// <summary>Whether roles from mapping rules expire. Only for the current user.</summary>
    [ReadOnlyMember]
    public bool? OidcExpireImplicitRoles { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>ID of the creator.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>ID of the user who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get => field ?? UpdatedByAlias; set; }

    // Documented as updated_by; servers seen answer updatedby.
    [JsonInclude]
    [JsonPropertyName("updatedby")]
    [ReadOnlyMember]
    internal string? UpdatedByAlias { get; set; }
}
