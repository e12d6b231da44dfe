namespace PrivX.Authorizer;

/// <summary>Signing request of a component.</summary>
public sealed class ComponentCertificateRequest : PrivXObject
{
    /// <summary>CA to sign with; the primary one when left out.</summary>
    public string? CaId { get; set; }

    /// <summary>Certificate signing request, PEM.</summary>
    public string? Csr { get; set; }

    /// <summary>Trusted client that will own it.</summary>
    public string? Owner { get; set; }
}
