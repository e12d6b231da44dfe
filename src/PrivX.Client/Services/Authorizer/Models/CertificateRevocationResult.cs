namespace PrivX.Authorizer;

/// <summary>Outcome of a revocation.</summary>
public sealed class CertificateRevocationResult : PrivXObject
{
    /// <summary>Identifiers of the revoked certificates.</summary>
    public ItemList<string> Ids { get; set => field = value ?? []; } = [];
}
