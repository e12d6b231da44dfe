namespace PrivX.ConnectionManager;

/// <summary>Filters of a connection search. All are optional; leave out what is not filtered on.</summary>
public sealed class ConnectionSearch : PrivXObject
{
    /// <summary>Connection ids.</summary>
    public ItemList<string>? Id { get; set; }

    /// <summary>Ids of the carrying service processes.</summary>
    public ItemList<string>? ProxyId { get; set; }

    /// <summary>Connection types.</summary>
    public ItemList<string>? Type { get; set; }

    /// <summary>Connection modes.</summary>
    public ItemList<string>? Mode { get; set; }

    /// <summary>Client software.</summary>
    public ItemList<string>? UserAgent { get; set; }

    /// <summary>Authentication methods.</summary>
    public ItemList<string>? AuthenticationMethod { get; set; }

    /// <summary>User ids.</summary>
    public ItemList<string>? UserId { get; set; }

    /// <summary>User names as shown.</summary>
    public ItemList<string>? UserDisplayName { get; set; }

    /// <summary>Roles the user held.</summary>
    public ItemList<string>? UserRoles { get; set; }

    /// <summary>Host ids.</summary>
    public ItemList<string>? TargetHostId { get; set; }

    /// <summary>Host names.</summary>
    public ItemList<string>? TargetHostCommonName { get; set; }

    /// <summary>Target addresses; stored with the port, so a bare name or address may not match.</summary>
    public ItemList<string>? TargetHostAddress { get; set; }

    /// <summary>Accounts on the target.</summary>
    public ItemList<string>? TargetHostAccount { get; set; }

    /// <summary>Roles that gave access to the target account.</summary>
    public ItemList<string>? TargetHostRoles { get; set; }

    /// <summary>Client addresses.</summary>
    public ItemList<string>? RemoteAddress { get; set; }

    /// <summary>When the connection was made.</summary>
    public TimeWindow? Connected { get; set; }

    /// <summary>When it ended.</summary>
    public TimeWindow? Disconnected { get; set; }

    /// <summary>Connection states.</summary>
    public ItemList<string>? Status { get; set; }

    /// <summary>When the user last did something.</summary>
    public TimeWindow? LastActivity { get; set; }

    /// <summary>Times at which termination was asked for.</summary>
    public ItemList<string>? ForceDisconnect { get; set; }

    /// <summary>Words to find in any of the searchable properties.</summary>
    public string? Keywords { get; set; }

    /// <summary>Ids of roles that were given access to the connection.</summary>
    public ItemList<string>? AccessRoles { get; set; }

    /// <summary>true for connections with access roles, false for those without; leave out for both.</summary>
    public bool? HasAccessRoles { get; set; }

    /// <summary>Login session id.</summary>
    public string? SessionId { get; set; }

    /// <summary>Connection tags.</summary>
    public ItemList<string>? Tags { get; set; }
}
