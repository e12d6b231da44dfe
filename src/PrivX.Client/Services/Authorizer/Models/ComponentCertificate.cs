namespace PrivX.Authorizer;

/// <summary>Certificate signed for a component.</summary>
public sealed class ComponentCertificate : PrivXObject
{
    /// <summary>Identifier of the certificate.</summary>
    public string? Id { get; set; }

    /// <summary>Certificate, PEM.</summary>
    public string? Cert { get; set; }

    /// <summary>CA certificate, PEM.</summary>
    public string? Ca { get; set; }
}
