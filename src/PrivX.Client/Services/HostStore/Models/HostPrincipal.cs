using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>An account on a host. Three kinds: `principal` set (explicit account), `use_user_account` set (directory account), neither (the user gives the name).</summary>
[ElementIdentity("principal", "target_domain.id", "username_attribute", "use_user_account")]
public sealed class HostPrincipal : PrivXObject
{
    /// <summary>Account name. Empty for an account whose name the user gives.</summary>
    public string? Principal { get; set; }

    /// <summary>Target domain the account belongs to.</summary>
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>Static password of the account, or the first password when `rotate` is on. Masked in what the server returns.</summary>
    [MaskedMember(MaskRule.Echo)]
    public SecretText? Passphrase { get; set; }

    /// <summary>Rotate the password of this account.</summary>
    public bool? Rotate { get; set; }

    /// <summary>Rotate the other passwords through this account (with use_main_account).</summary>
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>User attribute that holds the account name, for directory accounts.</summary>
    public string? UsernameAttribute { get; set; }

    /// <summary>Log in with the user's own directory account name.</summary>
    public bool? UseUserAccount { get; set; }

    /// <summary>Where the entry comes from; deployed entries count as UI. Known values: UI, SCAN.</summary>
    public string? Source { get; set; }

    /// <summary>Roles that may use the account.</summary>
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Applications the account may start (RDP).</summary>
    public ItemList<HostApplication> Applications { get; set => field = value ?? []; } = [];

    /// <summary>What sessions of this account may do.</summary>
    public HostServiceOptions? ServiceOptions { get; set; }

    /// <summary>Which SSH commands the account may run.</summary>
    public HostCommandRestrictions? CommandRestrictions { get; set; }

    /// <summary>The name of the account; in brackets where it comes from the directory or may be any.</summary>
    public override string ToString() => !string.IsNullOrEmpty(Principal) ? Principal! : UseUserAccount == true ? "(directory)" : "(any)";
}
