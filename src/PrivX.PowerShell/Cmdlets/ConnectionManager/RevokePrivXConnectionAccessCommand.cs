using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Role = PrivX.RoleStore.Role;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Stops roles from seeing connections: single ones, or with -All every one that they were given.</summary>
[Cmdlet(VerbsSecurity.Revoke, "PrivXConnectionAccess", DefaultParameterSetName = "Connection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class RevokePrivXConnectionAccessCommand : ChangeCmdlet
{
    /// <summary>Connections to take the access to away: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Connection")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Roles that lose the access: names, ids or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Connection")]
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Access to take away, as Get-PrivXConnectionAccess writes it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Access")]
    [Alias("InputObject")]
    public ObjectReference<ConnectionAccess>[]? ConnectionAccess { get; set; }

    /// <summary>Take the access of the roles away from every connection. There is no way back in one step.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    private protected override void Process()
    {
        if (All)
        {
            ForEach(Role, role => Change(
                Nouns.Role,
                role,
                "Revoke access to every connection",
                (found, token) => Client.ConnectionManager.RevokeConnectionAccessFromAllAsync(found.Id!, token)));
            return;
        }

        ForEach(ConnectionAccess, access => Change(
            NounIn(Nouns.ConnectionAccess, null, access),
            access,
            $"Revoke access to connection {Nouns.ConnectionAccess.NeedParentId(access)}",
            (found, token) => Client.ConnectionManager.RevokeConnectionAccessAsync(Nouns.ConnectionAccess.NeedParentId(access), found.Id!, token)));
        ForEach(Connection, connection => ForEach(Role, role =>
        {
            string roleId = IdOf(role);
            Change(
                Nouns.Connection,
                connection,
                $"Revoke access of role {role}",
                (found, token) => Client.ConnectionManager.RevokeConnectionAccessAsync(found.Id!, roleId, token));
        }));
    }
}
