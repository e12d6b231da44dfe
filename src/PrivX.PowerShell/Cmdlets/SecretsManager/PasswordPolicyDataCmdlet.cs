using System;
using System.Management.Automation;
using PrivX.Client.Json;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What New- and Set-PrivXPasswordPolicy can say about a password policy.</summary>
public abstract class PasswordPolicyDataCmdlet : WriteCmdlet
{
    private protected PasswordPolicyDataCmdlet()
    {
    }

    /// <summary>
    /// Time between periodic rotations. A TimeSpan, or a text as servers write it, such as P30D or 720h0m0s. It is sent in the
    /// form that the version of your server writes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RotationIntervalText")]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? RotationInterval { get; set; }

    /// <summary>Length of the shortest password to generate.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? PasswordMinLength { get; set; }

    /// <summary>Length of the longest password to generate.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? PasswordMaxLength { get; set; }

    /// <summary>Use special characters in passwords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseSpecialCharacters { get; set; }

    /// <summary>Use lower case letters in passwords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseLowerCase { get; set; }

    /// <summary>Use upper case letters in passwords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseUpperCase { get; set; }

    /// <summary>Use digits in passwords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseNumbers { get; set; }

    /// <summary>How often a failed rotation is tried again before the account counts as failed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? NumberOfRetries { get; set; }

    /// <summary>
    /// Time between the attempts after a failed rotation. A TimeSpan, or a text as servers write it, such as PT5M. It is sent
    /// in the form that the version of your server writes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RetryIntervalText")]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? RetryInterval { get; set; }

    /// <summary>How many check-outs of one account may be open at once. What 0 means is not documented. From version 35 on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? MaxConcurrentCheckouts { get; set; }

    /// <summary>
    /// How long a check-out lasts at most. From version 35 on. A TimeSpan, or a text as servers write it, such as PT30M. It is
    /// sent in the form that the version of your server writes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("MaxCheckoutDurationText")]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? MaxCheckoutDuration { get; set; }

    /// <summary>Rotate the password when a check-out is given back or expires. From version 35 on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? RotateOnRelease { get; set; }

    /// <summary>Try the new password after a rotation. From version 35 on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? VerifyAfterRotation { get; set; }

    /// <summary>How long deleted versions stay in the vault: a TimeSpan, or a text such as 720h0m0s. Up to version 34.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("DeleteVersionAfterText")]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? DeleteVersionAfter { get; set; }

    /// <summary>Keep using the previous password when a rotation fails. Up to version 34.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? FallbackToPrevious { get; set; }

    private protected override string TextOf(TimeSpan duration) => DurationText.Of(duration, Run(token => Client.GetServerVersionAsync(token)));
}
