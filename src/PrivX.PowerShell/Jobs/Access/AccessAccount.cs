using System;
using System.Linq;
using PrivX.HostStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>An account of a target, by its own name or by that which a user brings along.</summary>
internal sealed class AccessAccount
{
    public const string Shared = "Shared";
    public const string Directory = "Directory";
    public const string Personal = "Personal";

    private readonly string _name;
    private readonly bool _isKnown;
    private readonly string? _attribute;
    private readonly bool _maySsh;
    private readonly bool _mayRdp;

    private AccessAccount(string kind, string name, bool isKnown)
    {
        Kind = kind;
        _name = name;
        _isKnown = isKnown;
    }

    private AccessAccount(string? attribute, bool maySsh, bool mayRdp)
        : this(Directory, string.Empty, false)
    {
        _attribute = attribute;
        _maySsh = maySsh;
        _mayRdp = mayRdp;
    }

    public string Kind { get; }

    /// <summary>A target that PrivX does not log in to.</summary>
    public static AccessAccount None { get; } = new("None", "(none)", false);

    /// <summary>An account of a host.</summary>
    public static AccessAccount Of(HostPrincipal principal, string[] services) =>
        principal.Principal is { Length: > 0 } name ? new(Shared, name, true)
        : principal.UseUserAccount == true ? new(principal.UsernameAttribute, services.Contains("SSH"), services.Contains("RDP"))
        : new(Personal, "(the user gives the name)", false);

    /// <summary>The credential by which PrivX logs in to an API target.</summary>
    public static AccessAccount Of(ApiProxy.TargetCredential? credential) =>
        credential?.BasicAuthUsername is { Length: > 0 } name ? new(Shared, name, true) : new(Shared, $"({credential?.Type ?? "credential"})", false);

    /// <summary>The name that a user gets, or in brackets why it is not known.</summary>
    public (string Name, bool IsKnown) For(User user)
    {
        if (Kind != Directory)
        {
            return (_name, _isKnown);
        }

        if (_attribute is { Length: > 0 } attribute)
        {
            return Told(Attribute(user, attribute), attribute);
        }

        // Without an attribute the account follows the protocol: that of Unix for SSH, that of Windows for RDP.
        return (_maySsh, _mayRdp) switch
        {
            (true, false) => Told(user.UnixAccount, "unix_account"),
            (false, true) => Told(user.WindowsAccount, "windows_account"),
            _ when user.UnixAccount is { Length: > 0 } name && name == user.WindowsAccount => (name, true),
            _ => ($"(cannot be told: {Or(user.UnixAccount)} for SSH, {Or(user.WindowsAccount)} for RDP)", false),
        };
    }

    private static string Or(string? name) => string.IsNullOrEmpty(name) ? "no name" : name!;

    private static (string Name, bool IsKnown) Told(string? name, string attribute) =>
        string.IsNullOrEmpty(name) ? ($"(cannot be told: the user has no {attribute})", false) : (name!, true);

    // An attribute of the user's entry, by the name that the API gives it, or one of the further ones.
    private static string? Attribute(User user, string name) => name.ToUpperInvariant() switch
    {
        "UNIX_ACCOUNT" => user.UnixAccount,
        "WINDOWS_ACCOUNT" => user.WindowsAccount,
        "SAMACCOUNTNAME" => user.Samaccountname,
        "PRINCIPAL" => user.Principal,
        "EMAIL" => user.Email,
        "SOURCE_USER_ID" => user.SourceUserId,
        "EXTERNAL_ID" => user.ExternalId,
        "DISTINGUISHED_NAME" => user.DistinguishedName,
        "FULL_NAME" => user.FullName,
        "GIVEN_NAME" or "FIRST_NAME" => user.GivenName ?? user.FirstName,
        "LAST_NAME" => user.LastName,
        "TELEPHONE" => user.Telephone,
        _ => user.Attributes.FirstOrDefault(attribute => string.Equals(attribute.Key, name, StringComparison.OrdinalIgnoreCase))?.Value,
    };
}
