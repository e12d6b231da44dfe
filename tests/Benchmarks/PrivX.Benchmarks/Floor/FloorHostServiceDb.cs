namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostServiceDb
{
    public string? Protocol { get; set; }

    public string? TlsCertificateValidation { get; set; }

    public string? TlsCertificateTrustAnchors { get; set; }

    public long? AuditSkipBytes { get; set; }
}
