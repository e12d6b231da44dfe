using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>SSH command restrictions of an account.</summary>
public sealed class HostCommandRestrictions : PrivXObject
{
    /// <summary>Whether commands are restricted.</summary>
    [ReadOnlyMember]
    public bool? Enabled { get; set; }

    /// <summary>Whitelist for everybody with access to the account; required when restrictions are on.</summary>
    [ReadOnlyMember]
    public WhitelistHandle? DefaultWhitelist { get; set; }

    /// <summary>Shell whose syntax commands follow; required when restrictions are on. Known values: bash, posix.</summary>
    [ReadOnlyMember]
    public string? RshellVariant { get; set; }

    /// <summary>Text shown in the SSH terminal.</summary>
    [ReadOnlyMember]
    public string? Banner { get; set; }

    /// <summary>Let commands run that match no pattern.</summary>
    [ReadOnlyMember]
    public bool? AllowNoMatch { get; set; }

    /// <summary>Write an audit event for every allowed command.</summary>
    [ReadOnlyMember]
    public bool? AuditMatch { get; set; }

    /// <summary>Write an audit event for every refused command.</summary>
    [ReadOnlyMember]
    public bool? AuditNoMatch { get; set; }

    /// <summary>Further whitelists, by role.</summary>
    [ReadOnlyMember]
    public ItemList<WhitelistGrant> Whitelists { get; set => field = value ?? []; } = [];
}
