namespace PrivX.Authorizer;

/// <summary>Public key of a principal.</summary>
public sealed class SshKey : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Group of the key.</summary>
    public string? GroupId { get; set; }

    /// <summary>Key type.</summary>
    public string? Type { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Public key, base64.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Public key as one line.</summary>
    public string? PublicKeyString { get; set; }

    /// <summary>Key length in bits.</summary>
    public int? Size { get; set; }
}
