namespace PrivX.HostStore;

/// <summary>SSH command restrictions of an account.</summary>
public sealed class HostCommandRestrictions : PrivXObject
{
    /// <summary>Whether commands are restricted.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Whitelist for everybody with access to the account; required when restrictions are on.</summary>
    public WhitelistHandle? DefaultWhitelist { get; set; }

    /// <summary>Shell whose syntax commands follow; required when restrictions are on. Known values: bash, posix.</summary>
    public string? RshellVariant { get; set; }

    /// <summary>Text shown in the SSH terminal.</summary>
    public string? Banner { get; set; }

    /// <summary>Let commands run that match no pattern.</summary>
    public bool? AllowNoMatch { get; set; }

    /// <summary>Write an audit event for every allowed command.</summary>
    public bool? AuditMatch { get; set; }

    /// <summary>Write an audit event for every refused command.</summary>
    public bool? AuditNoMatch { get; set; }

    /// <summary>Further whitelists, by role.</summary>
    public ItemList<WhitelistGrant> Whitelists { get; set => field = value ?? []; } = [];
}
