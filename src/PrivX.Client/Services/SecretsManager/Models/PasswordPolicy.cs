using System;
using System.Text.Json.Serialization;
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
    [JsonIgnore]
    public TimeSpan? RotationInterval
    {
        get => DurationText.ReadOrNull(RotationIntervalText);
        set => RotationIntervalText = DurationText.Like(RotationIntervalText, value);
    }

    /// <summary>As the server writes it.</summary>
    [JsonInclude]
    [JsonPropertyName("rotation_interval")]
    internal string? RotationIntervalText { get; set; }

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
    [JsonIgnore]
    public TimeSpan? RetryInterval
    {
        get => DurationText.ReadOrNull(RetryIntervalText);
        set => RetryIntervalText = DurationText.Like(RetryIntervalText, value);
    }

    /// <summary>As the server writes it.</summary>
    [JsonInclude]
    [JsonPropertyName("retry_interval")]
    internal string? RetryIntervalText { get; set; }

    /// <summary>How many checkouts of one account may be open at once.</summary>
    public int? MaxConcurrentCheckouts { get; set; }

    /// <summary>How long a checkout lasts at most.</summary>
    [JsonIgnore]
    public TimeSpan? MaxCheckoutDuration
    {
        get => DurationText.ReadOrNull(MaxCheckoutDurationText);
        set => MaxCheckoutDurationText = DurationText.Like(MaxCheckoutDurationText, value);
    }

    /// <summary>As the server writes it.</summary>
    [JsonInclude]
    [JsonPropertyName("max_checkout_duration")]
    internal string? MaxCheckoutDurationText { get; set; }

    /// <summary>Rotate the password when a checkout is released or expires.</summary>
    public bool? RotateOnRelease { get; set; }

    /// <summary>Try the new password after a rotation.</summary>
    public bool? VerifyAfterRotation { get; set; }

    /// <summary>How long soft-deleted versions stay in the vault.</summary>
    [JsonIgnore]
    public TimeSpan? DeleteVersionAfter
    {
        get => DurationText.ReadOrNull(DeleteVersionAfterText);
        set => DeleteVersionAfterText = DurationText.Like(DeleteVersionAfterText, value);
    }

    /// <summary>As the server writes it.</summary>
    [JsonInclude]
    [JsonPropertyName("delete_version_after")]
    internal string? DeleteVersionAfterText { get; set; }

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
