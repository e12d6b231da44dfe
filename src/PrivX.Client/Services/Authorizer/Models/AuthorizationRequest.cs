namespace PrivX.Authorizer;

/// <summary>Asks for credentials for one target.</summary>
public sealed class AuthorizationRequest : PrivXObject
{
    /// <summary>Public key to sign: the base64 part only, without key type, comment and trailing = padding.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Target host, by identifier.</summary>
    public string? Hostid { get; set; }

    /// <summary>Target host, by name or address.</summary>
    public string? Hostname { get; set; }

    /// <summary>Account on the target.</summary>
    public string? Username { get; set; }

    /// <summary>Kind of service on the target. Known values: SSH, RDP, WEB.</summary>
    public string? Service { get; set; }

    /// <summary>Role to use for the access.</summary>
    public string? Roleid { get; set; }
}
