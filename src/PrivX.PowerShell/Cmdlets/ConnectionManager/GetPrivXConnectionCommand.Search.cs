using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
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
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>States of connections: CONNECTED and TERMINATING for those that are live; one that is being ended is live until it is gone.</summary>
    [Parameter]
    [KnownValues("CONNECTED", "DISCONNECTED", "TERMINATING", "TERMINATED", "CONNMGR_TIMEOUT", "CONNMGR_CLIENT_LOST")]
    [ReadAs(typeof(string[]))]
    public string[]? Status { get; set; }

    /// <summary>Kinds of target, by their protocol.</summary>
    [Parameter]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB", "NET", "API")]
    [ReadAs(typeof(string[]))]
    public string[]? Type { get; set; }

    /// <summary>Made at this time or later.</summary>
    [Parameter]
    [Alias("After")]
    [ModelMember("Connected.Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? ConnectedAfter { get; set; }

    /// <summary>Made at this time or earlier.</summary>
    [Parameter]
    [Alias("Before")]
    [ModelMember("Connected.End")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? ConnectedBefore { get; set; }

    /// <summary>Ended at this time or later.</summary>
    [Parameter]
    [ModelMember("Disconnected.Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? DisconnectedAfter { get; set; }

    /// <summary>Ended at this time or earlier.</summary>
    [Parameter]
    [ModelMember("Disconnected.End")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? DisconnectedBefore { get; set; }

    /// <summary>The user last did something at this time or later.</summary>
    [Parameter]
    [ModelMember("LastActivity.Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? ActiveAfter { get; set; }

    /// <summary>The user last did something at this time or earlier.</summary>
    [Parameter]
    [ModelMember("LastActivity.End")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? ActiveBefore { get; set; }

    /// <summary>Names of the accounts on the target.</summary>
    [Parameter]
    [Alias("Account")]
    [ReadAs(typeof(string[]))]
    public string[]? TargetHostAccount { get; set; }

    /// <summary>Addresses of targets, as the server keeps them: mostly with the port.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? TargetHostAddress { get; set; }

    /// <summary>Whole names that hosts had at that time; finds connections to hosts that have been deleted, too.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? TargetHostCommonName { get; set; }

    /// <summary>Whole names of users as shown; finds connections of users that have been deleted, too.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? UserDisplayName { get; set; }

    /// <summary>Addresses that users came from.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
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
    [ReadAs(typeof(string[]))]
    public string[]? Tag { get; set; }

    /// <summary>Roles that were given access to the connection.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("AccessRoles")]
    public ObjectReference<Role>[]? AccessRole { get; set; }

    /// <summary>Whether any role was given access to the connection.</summary>
    [Parameter]
    [ModelMember("HasAccessRoles")]
    [ReadAs(typeof(bool?))]
    public bool? HasAccessRole { get; set; }

    /// <summary>Ways in which the account was authenticated.</summary>
    [Parameter]
    [KnownValues("CERT", "PUBKEY", "PASSPHRASE", "PROMPTED_PASSPHRASE", "UNKNOWN")]
    [ReadAs(typeof(string[]))]
    public string[]? AuthenticationMethod { get; set; }

    /// <summary>Ways in which the user came in.</summary>
    [Parameter]
    [KnownValues("UI")]
    [ReadAs(typeof(string[]))]
    public string[]? Mode { get; set; }

    /// <summary>Client software that users came with, in its own words.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? UserAgent { get; set; }

    /// <summary>Ids of the PrivX processes that carry connections.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? ProxyId { get; set; }

    /// <summary>Id of the log-in session in which connections were made.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? SessionId { get; set; }

    /// <summary>Times at which the end was asked for, as the server writes them.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    public string[]? ForceDisconnect { get; set; }
}
