namespace PrivX.Authorizer;

/// <summary>Public part of a key pair that stands for a principal (role) on targets.</summary>
public sealed class PrincipalKey : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Group of the key, usually a role identifier.</summary>
    public string? GroupId { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Key type.</summary>
    public string? Type { get; set; }

    /// <summary>Key length in bits.</summary>
    public int? Size { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Public key, base64.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Public key as one line for authorized_keys.</summary>
    public string? PublicKeyString { get; set; }
}
