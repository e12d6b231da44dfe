using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>One session of a user to a target. All properties are set by the server. Missing snapshots arrive as objects full of empty strings, nulls and year-0001 times, so ids inside them may be empty text.</summary>
public sealed class Connection : PrivXObject
{
    /// <summary>Connection id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the PrivX service process that carries the connection.</summary>
    [ReadOnlyMember]
    public string? ProxyId { get; set; }

    /// <summary>Protocol family of the target. Known values: SSH, RDP, VNC, WEB, DB, NET, API.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>How the user came in, for example through the web interface. Known values: UI.</summary>
    [ReadOnlyMember]
    public string? Mode { get; set; }

    /// <summary>Client software.</summary>
    [ReadOnlyMember]
    public string? UserAgent { get; set; }

    /// <summary>How the target account was authenticated.</summary>
    [ReadOnlyMember]
    public ItemList<string> AuthenticationMethod { get; set => field = value ?? []; } = [];

    /// <summary>User who connected.</summary>
    [ReadOnlyMember]
    public ConnectionUser? User { get; set; }

    /// <summary>Roles of the user at that time; missing with verbose=false.</summary>
    [ReadOnlyMember]
    public ItemList<ConnectionRole> UserRoles { get; set => field = value ?? []; } = [];

    /// <summary>Snapshot of the user; with verbose=false only the relevant roles are inside.</summary>
    [ReadOnlyMember]
    public User? UserData { get; set; }

    /// <summary>Target host, short form.</summary>
    [ReadOnlyMember]
    public ConnectionHost? TargetHost { get; set; }

    /// <summary>Address used, mostly address:port; an extender prefix may come first.</summary>
    [ReadOnlyMember]
    public string? TargetHostAddress { get; set; }

    /// <summary>Account on the target.</summary>
    [ReadOnlyMember]
    public string? TargetHostAccount { get; set; }

    /// <summary>Roles that gave access to the target account.</summary>
    [ReadOnlyMember]
    public ItemList<ConnectionRole> TargetHostRoles { get; set => field = value ?? []; } = [];

    /// <summary>Snapshot of the target host.</summary>
    [ReadOnlyMember]
    public Host? TargetHostData { get; set; }

    /// <summary>Snapshot of the network target, for type NET.</summary>
    [ReadOnlyMember]
    public NetworkTarget? TargetNetworkData { get; set; }

    /// <summary>Snapshot of the API target, for type API.</summary>
    [ReadOnlyMember]
    public ApiTarget? TargetApiData { get; set; }

    /// <summary>Address of the client.</summary>
    [ReadOnlyMember]
    public string? RemoteAddress { get; set; }

    /// <summary>When the connection was made.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Connected { get; set; }

    /// <summary>When it ended; missing while it is live.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Disconnected { get; set; }

    /// <summary>Length in whole seconds.</summary>
    [ReadOnlyMember]
    public int? Duration { get; set; }

    /// <summary>State of the connection. Known values: CONNECTED, DISCONNECTED, TERMINATING, TERMINATED, CONNMGR_TIMEOUT, CONNMGR_CLIENT_LOST.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>When the user last did something.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastActivity { get; set; }

    /// <summary>Bytes received from the client.</summary>
    [ReadOnlyMember]
    public long? BytesIn { get; set; }

    /// <summary>Bytes sent to the client.</summary>
    [ReadOnlyMember]
    public long? BytesOut { get; set; }

    /// <summary>When termination was asked for.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? ForceDisconnect { get; set; }

    /// <summary>Why the connection was terminated.</summary>
    [ReadOnlyMember]
    public string? TerminationReason { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Whether the session is recorded.</summary>
    [ReadOnlyMember]
    public bool? AuditEnabled { get; set; }

    /// <summary>Id of the recording.</summary>
    [ReadOnlyMember]
    public string? TrailId { get; set; }

    /// <summary>The recording has been removed.</summary>
    [ReadOnlyMember]
    public bool? TrailRemoved { get; set; }

    /// <summary>Recording metadata of an audited connection; only when a single connection is read.</summary>
    [ReadOnlyMember]
    public Trail? Trail { get; set; }

    /// <summary>Whether the recording can be searched. Known values: NOT_INDEXED, SCHEDULED, INDEXING, INDEXED, ERROR.</summary>
    [ReadOnlyMember]
    public string? IndexStatus { get; set; }

    /// <summary>Access group of the target.</summary>
    [ReadOnlyMember]
    public string? AccessGroupId { get; set; }

    /// <summary>Search keywords kept with the connection.</summary>
    [ReadOnlyMember]
    public string? Keywords { get; set; }

    /// <summary>Login session in which the connection was made; matches session_id of audit events.</summary>
    [ReadOnlyMember]
    public string? SessionId { get; set; }

    /// <summary>Roles that were given access to this connection.</summary>
    [ReadOnlyMember]
    public ItemList<ConnectionAccess> AccessRoles { get; set => field = value ?? []; } = [];

    /// <summary>Tags; change them with the tags operation.</summary>
    [ReadOnlyMember]
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];
}
