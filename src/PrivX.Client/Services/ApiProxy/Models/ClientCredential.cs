using System;
using PrivX.Client.Json;

namespace PrivX.ApiProxy;

/// <summary>Credential with which a program uses an API target through the proxy.</summary>
public sealed class ClientCredential : PrivXObject, IReplaceable
{
    /// <summary>Client credential id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the owner.</summary>
    [ReadOnlyMember]
    public string? UserId { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>API target the credential is for.</summary>
    public ApiTargetHandle? Target { get; set; }

    /// <summary>Kind of credential. Known values: token, basicauth, certificate.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Start of validity.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>End of validity.</summary>
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>IP addresses and CIDRs that requests may come from.</summary>
    public ItemList<string> SourceAddress { get; set => field = value ?? []; } = [];

    /// <summary>Whether the owner must be logged in to PrivX. Known values: DEFAULT, ENABLED, DISABLED.</summary>
    public string? PrivxLoginSessionRequired { get; set; }

    /// <summary>Whether the credential works.</summary>
    public bool? Enabled { get; set; }

    /// <summary>basicauth: user name.</summary>
    [ReadOnlyMember]
    public string? BasicAuthUsername { get; set; }

    /// <summary>basicauth: password.</summary>
    [ReadOnlyMember]
    public SecretText? BasicAuthPassword { get; set; }

    /// <summary>token: bearer token.</summary>
    [ReadOnlyMember]
    public SecretText? BearerToken { get; set; }

    /// <summary>certificate: client certificate, PEM.</summary>
    [ReadOnlyMember]
    public string? Certificate { get; set; }

    /// <summary>certificate: private key, PEM.</summary>
    [ReadOnlyMember]
    public SecretText? PrivateKey { get; set; }

    /// <summary>About when it was last used.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
