using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Rules for generated passwords, their rotation and their checkout.</summary>
public sealed class PasswordPolicy : PrivXObject, IReplaceable
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Time between periodic rotations.</summary>
    public string? RotationInterval { get; set; }

    /// <summary>Shortest password to generate.</summary>
    public int? PasswordMinLength { get; set; }

    /// <summary>Longest password to generate.</summary>
    public int? PasswordMaxLength { get; set; }

    /// <summary>Generate special characters.</summary>
    public bool? UseSpecialCharacters { get; set; }

    /// <summary>Generate lower case letters.</summary>
    public bool? UseLowerCase { get; set; }

    /// <summary>Generate upper case letters.</summary>
    public bool? UseUpperCase { get; set; }

    /// <summary>Generate digits.</summary>
    public bool? UseNumbers { get; set; }

    /// <summary>How many passwords to keep, the current one included.</summary>
    public int? MaxVersions { get; set; }

    /// <summary>Recovery attempts before the account counts as failed.</summary>
    public int? NumberOfRetries { get; set; }

    /// <summary>Time between attempts.</summary>
    public string? RetryInterval { get; set; }

    /// <summary>How many checkouts of one account may be open at once.</summary>
    public int? MaxConcurrentCheckouts { get; set; }

    /// <summary>How long a checkout lasts at most.</summary>
    public string? MaxCheckoutDuration { get; set; }

    /// <summary>Rotate the password when a checkout is released or expires.</summary>
    public bool? RotateOnRelease { get; set; }

    /// <summary>Try the new password after a rotation.</summary>
    public bool? VerifyAfterRotation { get; set; }

    /// <summary>How long soft-deleted versions stay in the vault.</summary>
    public string? DeleteVersionAfter { get; set; }

    /// <summary>Keep using the previous password when a rotation fails.</summary>
    public bool? FallbackToPrevious { get; set; }

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
