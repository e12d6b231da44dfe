using System;

namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostPasswordRotation
{
    public string? AccessGroupId { get; set; }

    public bool? UseMainAccount { get; set; }

    public string? OperatingSystem { get; set; }

    public string? Protocol { get; set; }

    public string? WinrmAddress { get; set; }

    public int? WinrmPort { get; set; }

    public string? CertificateValidationOptions { get; set; }

    public string? WinrmHostCertificateTrustAnchors { get; set; }

    public string? PasswordPolicyId { get; set; }

    public string? ScriptTemplateId { get; set; }

    public FloorHostRotationStatus[]? RotationStatus { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string? CreatedBy { get; set; }

    public string? UpdatedBy { get; set; }
}
