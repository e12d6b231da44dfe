using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Password rotation of a host.</summary>
public sealed class HostPasswordRotation : PrivXObject
{
    /// <summary>Access group whose WinRM trust anchors are used; the default group if left out.</summary>
    [ReadOnlyMember]
    public string? AccessGroupId { get; set; }

    /// <summary>Rotate every password through one account.</summary>
    [ReadOnlyMember]
    public bool? UseMainAccount { get; set; }

    /// <summary>Operating system, which decides the shell (bash or PowerShell). Known values: LINUX, WINDOWS.</summary>
    [ReadOnlyMember]
    public string? OperatingSystem { get; set; }

    /// <summary>Protocol used for rotation. Known values: SSH, WINRM.</summary>
    [ReadOnlyMember]
    public string? Protocol { get; set; }

    /// <summary>IPv4 address or host name for WinRM.</summary>
    [ReadOnlyMember]
    public string? WinrmAddress { get; set; }

    /// <summary>Port for WinRM; 0 for the WinRM default.</summary>
    [ReadOnlyMember]
    public int? WinrmPort { get; set; }

    /// <summary>Whether the WinRM certificate is checked. Known values: DISABLED, ENABLED.</summary>
    [ReadOnlyMember]
    public string? CertificateValidationOptions { get; set; }

    /// <summary>Trust anchors for that check, PEM.</summary>
    [ReadOnlyMember]
    public string? WinrmHostCertificateTrustAnchors { get; set; }

    /// <summary>Password policy (secrets-manager).</summary>
    [ReadOnlyMember]
    public string? PasswordPolicyId { get; set; }

    /// <summary>Rotation script template (secrets-manager).</summary>
    [ReadOnlyMember]
    public string? ScriptTemplateId { get; set; }

    /// <summary>Last result for each account.</summary>
    [ReadOnlyMember]
    public ItemList<HostRotationStatus> RotationStatus { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Who created it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>Who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
