namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostCommandRestrictions
{
    public bool? Enabled { get; set; }

    public FloorWhitelistHandle? DefaultWhitelist { get; set; }

    public string? RshellVariant { get; set; }

    public string? Banner { get; set; }

    public bool? AllowNoMatch { get; set; }

    public bool? AuditMatch { get; set; }

    public bool? AuditNoMatch { get; set; }

    public FloorWhitelistGrant[]? Whitelists { get; set; }
}
