namespace PrivX.Benchmarks.Floor;

internal sealed class FloorWhitelistGrant
{
    public FloorWhitelistHandle? Whitelist { get; set; }

    public FloorRoleHandle[]? Roles { get; set; }
}
