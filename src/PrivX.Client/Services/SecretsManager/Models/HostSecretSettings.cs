using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>How the passwords of a host are rotated.</summary>
public sealed class HostSecretSettings : PrivXObject
{
    /// <summary>The host; set by the host store.</summary>
    [ReadOnlyMember]
    public string? HostId { get; set; }

    /// <summary>Access group whose WinRM trust anchors count when certificate validation is on; the default group when left out.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Address to connect to for rotation.</summary>
    public string? Address { get; set; }

    /// <summary>Port to connect to.</summary>
    public int? Port { get; set; }

    /// <summary>System of the host. Known values: windows, linux.</summary>
    public string? OperatingSystem { get; set; }

    /// <summary>How PrivX connects for rotation.</summary>
    public string? Protocol { get; set; }

    /// <summary>Check the certificate of a WinRM host. Known values: DISABLED, ENABLED.</summary>
    public string? CertificateValidationOptions { get; set; }

    /// <summary>Trusted CA certificates for WinRM, PEM.</summary>
    public string? WinrmHostCertificateTrustAnchors { get; set; }

    /// <summary>Rotate all accounts through one account.</summary>
    public bool? UseMainAccount { get; set; }

    /// <summary>That account.</summary>
    public string? MainAccount { get; set; }

    /// <summary>Password of the main account when the protocol is WinRM; goes to the vault.</summary>
    public SecretText? WinrmMainAccountPassword { get; set; }

    /// <summary>Policy to apply.</summary>
    public string? PasswordPolicyId { get; set; }

    /// <summary>Script that changes the password on the host.</summary>
    public string? ScriptTemplateId { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Who created it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
