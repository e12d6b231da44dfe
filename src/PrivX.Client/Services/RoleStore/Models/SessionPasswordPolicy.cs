using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Rules for generated session passwords.</summary>
public sealed class SessionPasswordPolicy : PrivXObject
{
    /// <summary>Shortest length. At least 10, and long enough for a WEAK password or better.</summary>
    public int? PasswordMinLength { get; set; }

    /// <summary>Longest length.</summary>
    public int? PasswordMaxLength { get; set; }

    /// <summary>Use special characters.</summary>
    public bool? UseSpecialCharacters { get; set; }

    /// <summary>Use lower case letters.</summary>
    public bool? UseLowerCase { get; set; }

    /// <summary>Use upper case letters.</summary>
    public bool? UseUpperCase { get; set; }

    /// <summary>Use digits.</summary>
    public bool? UseNumbers { get; set; }

    /// <summary>Entropy in bits of passwords made with this policy.</summary>
    [ReadOnlyMember]
    public int? PasswordEntropy { get; set; }

    /// <summary>Strength class of passwords made with this policy. Known values: VERY_WEAK, WEAK, STRONG, VERY_STRONG.</summary>
    [ReadOnlyMember]
    public string? PasswordStrength { get; set; }
}
