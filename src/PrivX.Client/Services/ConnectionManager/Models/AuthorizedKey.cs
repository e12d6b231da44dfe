using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>SSH public key a user logs in to PrivX with.</summary>
public sealed class AuthorizedKey : PrivXObject
{
    /// <summary>ID of the key.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>ID of the owner.</summary>
    [ReadOnlyMember]
    public string? UserId { get; set; }

    /// <summary>Login name of the owner.</summary>
    [ReadOnlyMember]
    public string? Username { get; set; }

    /// <summary>ID of the source of the owner.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Name of the key.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>Public key data in the format of the SSH authorized keys file.</summary>
    [ReadOnlyMember]
    public string? PublicKey { get; set; }

    /// <summary>Start of the validity.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>End of the validity.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>In a request: validity in seconds, used only when not_before and not_after are empty. In an answer: seconds until the key expires; missing when the key is not valid yet.</summary>
    [ReadOnlyMember]
    public long? ExpiresIn { get; set; }

    /// <summary>Client networks the key may be used from.</summary>
    [ReadOnlyMember]
    public ItemList<string> SourceAddress { get; set => field = value ?? []; } = [];

    /// <summary>Fingerprints of the key.</summary>
    [ReadOnlyMember]
    public ItemList<string> Fingerprints { get; set => field = value ?? []; } = [];

    /// <summary>Also ask for interactive authentication.</summary>
    [ReadOnlyMember]
    public bool? EnableInteractiveAuth { get; set; }

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
    public string? UpdatedBy { get; set; }
}
