using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Passkey of a user.</summary>
public sealed class WebAuthnCredential : PrivXObject, IReplaceable
{
    /// <summary>ID of the record.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the user. Not sent by the server; whoever reads the passkeys of a user knows it.</summary>
    [JsonIgnore]
    public string? UserId { get; set; }

    /// <summary>Credential ID of the authenticator.</summary>
    [ReadOnlyMember]
    public string? CredentialId { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>When it was last used.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>When it was registered.</summary>
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
    public string? UpdatedBy { get; set; }
}
