using System;
using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>User kept by PrivX itself.</summary>
public sealed class LocalUser : PrivXObject, IReplaceable
{
    /// <summary>User id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique login name, or e-mail address.</summary>
    public string? Username { get; set; }

    /// <summary>Full name.</summary>
    public string? FullName { get; set; }

    /// <summary>Name shown in the user interface.</summary>
    public string? DisplayName { get; set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; set; }

    /// <summary>Company.</summary>
    public string? Company { get; set; }

    /// <summary>Department.</summary>
    public string? Department { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Telephone { get; set; }

    /// <summary>Language (ISO 639-1) and country (ISO 3166-1) joined by an underscore.</summary>
    public string? Locale { get; set; }

    /// <summary>Windows account name for directory accounts on hosts.</summary>
    public string? WindowsAccount { get; set; }

    /// <summary>Unix account name for directory accounts on hosts.</summary>
    public string? UnixAccount { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Further attributes.</summary>
    public ItemList<LocalUserAttribute> Attributes { get; set => field = value ?? []; } = [];

    /// <summary>First password. For an existing user use setLocalUserPassword.</summary>
    [MaskedMember(MaskRule.Omit)]
    public LocalUserPassword? Password { get; set; }

    /// <summary>Ask for a new password at the next login.</summary>
    public bool? PasswordChangeRequired { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }
}
