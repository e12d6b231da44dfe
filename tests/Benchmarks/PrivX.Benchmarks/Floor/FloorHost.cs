using System;

namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHost
{
    public string? Id { get; set; }

    public string? AccessGroupId { get; set; }

    public bool? Deployable { get; set; }

    public bool? Tofu { get; set; }

    public bool? Toch { get; set; }

    public bool? StandAloneHost { get; set; }

    public string? ExternalId { get; set; }

    public string? InstanceId { get; set; }

    public string? SourceId { get; set; }

    public string? CommonName { get; set; }

    public string[]? Addresses { get; set; }

    public string? ContactAddress { get; set; }

    public string? DistinguishedName { get; set; }

    public string? Organization { get; set; }

    public string? OrganizationalUnit { get; set; }

    public string? Zone { get; set; }

    public string[]? Scope { get; set; }

    public string? HostType { get; set; }

    public string? HostClassification { get; set; }

    public string? CloudProvider { get; set; }

    public string? CloudProviderRegion { get; set; }

    public string? Comment { get; set; }

    public string? UserMessage { get; set; }

    public string[]? Tags { get; set; }

    public string? Disabled { get; set; }

    public bool? AuditEnabled { get; set; }

    public FloorSessionRecordingOptions? SessionRecordingOptions { get; set; }

    public FloorHostPublicKey[]? SshHostPublicKeys { get; set; }

    public string? HostCertificateRaw { get; set; }

    public FloorHostCertificate? HostCertificate { get; set; }

    public FloorHostService[]? Services { get; set; }

    public FloorHostPrincipal[]? Principals { get; set; }

    public bool? PasswordRotationEnabled { get; set; }

    public FloorHostPasswordRotation? PasswordRotation { get; set; }

    public FloorHostStatus[]? Status { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string? UpdatedBy { get; set; }

    public bool? Deleted { get; set; }
}
