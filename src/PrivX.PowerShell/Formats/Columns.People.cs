using System;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;
using PrivX.SecretsManager;
using PrivX.Vault;
using PrivX.Workflow;

namespace PrivX.PowerShell.Formats;

/// <content>Roles, users, accounts, secrets and requests.</content>
public static partial class Columns
{
    /// <summary>Kind of directory.</summary>
    public static string? SourceType(PSObject instance) => Of<Source>(instance).Connection?.Type;

    /// <summary>How many rules a group of rules has.</summary>
    public static int? RuleCount(PSObject instance) => Of<SourceRule>(instance) is { Type: "GROUP" } rule ? rule.Rules.Length : null;

    /// <summary>The time of day in which a role holds.</summary>
    public static string? Time(PSObject instance) =>
        Of<ContextualLimit>(instance) is { } limit && (!string.IsNullOrEmpty(limit.StartTime) || !string.IsNullOrEmpty(limit.EndTime)) ? $"{limit.StartTime}-{limit.EndTime}" : null;

    /// <summary>When the first window of a grant starts.</summary>
    public static DateTimeOffset? Start(PSObject instance) => GrantTerms.Of(Of<UserRole>(instance)).Start;

    /// <summary>When the last window of a grant ends.</summary>
    public static DateTimeOffset? End(PSObject instance) => GrantTerms.Of(Of<UserRole>(instance)).End;

    /// <summary>Whether the user has the role now: by rule, for ever, or in one of the windows of the grant.</summary>
    public static bool EffectiveNow(PSObject instance) =>
        Of<UserRole>(instance) is var role && (role.Implicit == true || GrantTerms.Of(role).HoldsAt(DateTimeOffset.UtcNow));

    /// <summary>Language of a user.</summary>
    public static string? Language(PSObject instance) => Of<UserSettings>(instance).Locale?.Locale;

    /// <summary>How many connections the history of a user has.</summary>
    public static int HistoryCount(PSObject instance) => Of<UserSettings>(instance).ConnectionHistory.Length;

    /// <summary>What a claim must be: a value, or between two.</summary>
    public static string? Expected(PSObject instance) =>
        Of<CustomAttributeValidation>(instance) is { } check && !string.IsNullOrEmpty(check.Start) ? $"{check.Start} - {check.End}" : Of<CustomAttributeValidation>(instance).ExpectedValue;

    /// <summary>Shortest and longest password.</summary>
    public static string Length(PSObject instance) => Of<PasswordPolicy>(instance) is var policy ? $"{policy.PasswordMinLength}-{policy.PasswordMaxLength}" : string.Empty;

    /// <summary>What becomes of a password when its check-out ends.</summary>
    public static string OnRelease(PSObject instance) => Of<PasswordPolicy>(instance).RotateOnRelease == true ? "Rotate" : "Keep";

    /// <summary>How many lines a script has.</summary>
    public static int? Lines(PSObject instance) => Of<ScriptTemplate>(instance).Script is { Length: > 0 } script ? script.Split('\n').Length : null;

    /// <summary>Operating system of a host with rotated passwords.</summary>
    public static string? OperatingSystem(PSObject instance) => Of<HostSecret>(instance).Metadata?.OperatingSystem;

    /// <summary>Accounts whose last rotation failed.</summary>
    public static ItemList<string?> Failed(PSObject instance) => Of<HostSecret>(instance).Accounts.Where(account => account.LastError is not null).Select(account => account.Account).ToArray();

    /// <summary>Whether the password of an account is rotated.</summary>
    public static string Rotation(PSObject instance) => Of<ManagedAccount>(instance) is var account && account.Locked == true ? "Running" : account.RotationEnabled == true ? "On" : "Off";

    /// <summary>Whether an account can be checked out.</summary>
    public static string Checkout(PSObject instance) => Of<ManagedAccount>(instance) is var account && account.Enabled == false ? "Disabled"
        : account.Checkouts.Length > 0 ? "Taken"
        : account.ExplicitCheckout == true ? "Yes" : "No";

    /// <summary>When the version of a secret was made.</summary>
    public static string? Created(PSObject instance) => Of<VersionedSecret>(instance).Metadata?.Created;

    /// <summary>Newest version of a secret.</summary>
    public static object? Current(PSObject instance) => Of<VersionedSecretMetadata>(instance).Metadata?.CurrentVersion;

    /// <summary>Oldest version of a secret.</summary>
    public static object? Oldest(PSObject instance) => Of<VersionedSecretMetadata>(instance).Metadata?.OldestVersion;

    /// <summary>How many versions of a secret are kept.</summary>
    public static object? Kept(PSObject instance) => Of<VersionedSecretMetadata>(instance).Metadata?.MaxVersions;

    /// <summary>Deleted versions of a secret.</summary>
    public static ItemList<object?> Deleted(PSObject instance) =>
        Of<VersionedSecretMetadata>(instance).Versions.Where(version => !string.IsNullOrEmpty(version.DeletionTime)).Select(version => (object?)version.Version).ToArray();

    /// <summary>When a secret was last changed.</summary>
    public static object? Updated(PSObject instance) => Of<VersionedSecretMetadata>(instance).Metadata?.Updated;

    /// <summary>Name of the role that is asked for.</summary>
    public static string? RoleName(PSObject instance) => Of<AccessRequest>(instance).RequestedRole?.Name;

    /// <summary>Name of the user whom a role is asked for.</summary>
    public static string? UserName(PSObject instance) => Of<AccessRequest>(instance).TargetUser is { } user ? string.IsNullOrEmpty(user.DisplayName) ? user.Id : user.DisplayName : null;
}
