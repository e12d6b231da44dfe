using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>An account on a host. Three kinds: `principal` set (explicit account), `use_user_account` set (directory account), neither (the user gives the name).</summary>
public sealed class HostPrincipal : PrivXObject
{
    /// <summary>Account name. Empty for an account whose name the user gives.</summary>
    [ReadOnlyMember]
    public string? Principal { get; set; }

    /// <summary>Target domain the account belongs to.</summary>
    [ReadOnlyMember]
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>Static password of the account, or the first password when `rotate` is on. Masked in what the server returns.</summary>
    [ReadOnlyMember]
    public SecretText? Passphrase { get; set; }

    /// <summary>Rotate the password of this account.</summary>
    [ReadOnlyMember]
    public bool? Rotate { get; set; }

    /// <summary>Rotate the other passwords through this account (with use_main_account).</summary>
    [ReadOnlyMember]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>User attribute that holds the account name, for directory accounts.</summary>
    [ReadOnlyMember]
    public string? UsernameAttribute { get; set; }

    /// <summary>Log in with the user's own directory account name.</summary>
    [ReadOnlyMember]
    public bool? UseUserAccount { get; set; }

    /// <summary>Where the entry comes from; deployed entries count as UI. Known values: UI, SCAN.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Roles that may use the account.</summary>
    [ReadOnlyMember]
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Applications the account may start (RDP).</summary>
    [ReadOnlyMember]
    public ItemList<HostApplication> Applications { get; set => field = value ?? []; } = [];

    /// <summary>What sessions of this account may do.</summary>
    [ReadOnlyMember]
    public HostServiceOptions? ServiceOptions { get; set; }

    /// <summary>Which SSH commands the account may run.</summary>
    [ReadOnlyMember]
    public HostCommandRestrictions? CommandRestrictions { get; set; }
}
