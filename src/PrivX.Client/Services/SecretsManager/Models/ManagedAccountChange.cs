namespace PrivX.SecretsManager;

/// <summary>Properties that change; the ones left out stay.</summary>
public sealed class ManagedAccountChange : PrivXObject
{
    /// <summary>Managed account is in use in PrivX.</summary>
    public bool? Enabled { get; set; }

    /// <summary>PrivX rotates the password.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>Users may check the password out to see it.</summary>
    public bool? ExplicitCheckout { get; set; }

    /// <summary>Use the password instead of certificates for RDP with this account.</summary>
    public bool? DisableRdpCertAuth { get; set; }

    /// <summary>Policy to apply; the id is enough.</summary>
    public PasswordPolicyHandle? PasswordPolicy { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }
}
