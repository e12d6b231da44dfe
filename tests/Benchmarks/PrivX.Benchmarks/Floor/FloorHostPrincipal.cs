namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostPrincipal
{
    public string? Principal { get; set; }

    public FloorTargetDomainHandle? TargetDomain { get; set; }

    public string? Passphrase { get; set; }

    public bool? Rotate { get; set; }

    public bool? UseForPasswordRotation { get; set; }

    public string? UsernameAttribute { get; set; }

    public bool? UseUserAccount { get; set; }

    public string? Source { get; set; }

    public FloorRoleHandle[]? Roles { get; set; }

    public FloorHostApplication[]? Applications { get; set; }

    public FloorHostServiceOptions? ServiceOptions { get; set; }

    public FloorHostCommandRestrictions? CommandRestrictions { get; set; }
}
