namespace PrivX.Authorizer;

/// <summary>Filter for certificates; all given fields must match.</summary>
public sealed class CertificateSearch : PrivXObject
{
    /// <summary>Certificate identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Kind of certificate.</summary>
    public string? Type { get; set; }

    /// <summary>Key identifier.</summary>
    public string? KeyId { get; set; }

    /// <summary>Owner.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; set; }

    /// <summary>Start of validity.</summary>
    public string? NotBefore { get; set; }

    /// <summary>End of validity.</summary>
    public string? NotAfter { get; set; }

    /// <summary>Also revoked ones.</summary>
    public bool? IncludeRevoked { get; set; }

    /// <summary>Also expired ones.</summary>
    public bool? IncludeExpired { get; set; }
}
