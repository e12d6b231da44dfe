namespace PrivX.SecretsManager;

/// <summary>Settings for new managed accounts.</summary>
public sealed class ManagedAccountBatchData : PrivXObject
{
    /// <summary>In use in PrivX.</summary>
    public bool? Enabled { get; set; }

    /// <summary>PrivX rotates the password.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>Rotate the password at once.</summary>
    public bool? Rotate { get; set; }

    /// <summary>Users may check the password out to see it.</summary>
    public bool? ExplicitCheckout { get; set; }

    /// <summary>Use the password instead of certificates for RDP.</summary>
    public bool? DisableRdpCertAuth { get; set; }

    /// <summary>Policy to apply; the id is enough.</summary>
    public PasswordPolicyHandle? PasswordPolicy { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }
}
