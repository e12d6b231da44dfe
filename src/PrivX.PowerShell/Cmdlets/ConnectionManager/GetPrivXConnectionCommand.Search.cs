using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Role = PrivX.RoleStore.Role;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <content>Search criteria: different ones must all be met, of several values of one at least one.</content>
public sealed partial class GetPrivXConnectionCommand
{
    /// <summary>Words that the server finds in any property that it searches.</summary>
    [Parameter]
    [ModelMember("Keywords")]
    public string? Keyword { get; set; }

    /// <summary>States of connections: CONNECTED for those that are live.</summary>
    [Parameter]
    [KnownValues("CONNECTED", "DISCONNECTED", "TERMINATING", "TERMINATED", "CONNMGR_TIMEOUT", "CONNMGR_CLIENT_LOST")]
    public string[]? Status { get; set; }

    /// <summary>Kinds of target, by their protocol.</summary>
    [Parameter]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB", "NET", "API")]
    public string[]? Type { get; set; }

    /// <summary>Made at this time or later.</summary>
    [Parameter]
    [Alias("After")]
    [ModelMember("Connected.Start")]
    public DateTimeOffset? ConnectedAfter { get; set; }

    /// <summary>Made at this time or earlier.</summary>
    [Parameter]
    [Alias("Before")]
    [ModelMember("Connected.End")]
    public DateTimeOffset? ConnectedBefore { get; set; }

    /// <summary>Ended at this time or later.</summary>
    [Parameter]
    [ModelMember("Disconnected.Start")]
    public DateTimeOffset? DisconnectedAfter { get; set; }

    /// <summary>Ended at this time or earlier.</summary>
    [Parameter]
    [ModelMember("Disconnected.End")]
    public DateTimeOffset? DisconnectedBefore { get; set; }

    /// <summary>The user last did something at this time or later.</summary>
    [Parameter]
    [ModelMember("LastActivity.Start")]
    public DateTimeOffset? ActiveAfter { get; set; }

    /// <summary>The user last did something at this time or earlier.</summary>
    [Parameter]
    [ModelMember("LastActivity.End")]
    public DateTimeOffset? ActiveBefore { get; set; }

    /// <summary>Names of the accounts on the target.</summary>
    [Parameter]
    [Alias("Account")]
    public string[]? TargetHostAccount { get; set; }

    /// <summary>Addresses of targets, as the server keeps them: mostly with the port.</summary>
    [Parameter]
    public string[]? TargetHostAddress { get; set; }

    /// <summary>Whole names that hosts had at that time; finds connections to hosts that have been deleted, too.</summary>
    [Parameter]
    public string[]? TargetHostCommonName { get; set; }

    /// <summary>Whole names of users as shown; finds connections of users that have been deleted, too.</summary>
    [Parameter]
    public string[]? UserDisplayName { get; set; }

    /// <summary>Addresses that users came from.</summary>
    [Parameter]
    public string[]? RemoteAddress { get; set; }

    /// <summary>Roles that gave access to the account.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("TargetHostRoles")]
    public ObjectReference<Role>[]? TargetHostRole { get; set; }

    /// <summary>Roles that the user had. Compared here, as servers do not filter by it: narrow the search by other criteria.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? UserRole { get; set; }

    /// <summary>Tags; wildcards are allowed. Compared here, as servers do not filter by it: narrow the search by other criteria.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [SupportsWildcards]
    public string[]? Tag { get; set; }

    /// <summary>Roles that were given access to the connection.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("AccessRoles")]
    public ObjectReference<Role>[]? AccessRole { get; set; }

    /// <summary>Whether any role was given access to the connection.</summary>
    [Parameter]
    [BooleanText]
    [ModelMember("HasAccessRoles")]
    public bool? HasAccessRole { get; set; }

    /// <summary>Ways in which the account was authenticated.</summary>
    [Parameter]
    [KnownValues("CERT", "PUBKEY", "PASSPHRASE", "PROMPTED_PASSPHRASE", "UNKNOWN")]
    public string[]? AuthenticationMethod { get; set; }

    /// <summary>Ways in which the user came in.</summary>
    [Parameter]
    [KnownValues("UI")]
    public string[]? Mode { get; set; }

    /// <summary>Client software that users came with, in its own words.</summary>
    [Parameter]
    public string[]? UserAgent { get; set; }

    /// <summary>Ids of the PrivX processes that carry connections.</summary>
    [Parameter]
    public string[]? ProxyId { get; set; }

    /// <summary>Id of the log-in session in which connections were made.</summary>
    [Parameter]
    public string? SessionId { get; set; }

    /// <summary>Times at which the end was asked for, as the server writes them.</summary>
    [Parameter]
    public string[]? ForceDisconnect { get; set; }
}
