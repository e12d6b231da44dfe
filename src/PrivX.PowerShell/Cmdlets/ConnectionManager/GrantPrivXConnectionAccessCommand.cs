using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Role = PrivX.RoleStore.Role;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lets roles see connections, with their recordings.</summary>
[Cmdlet(VerbsSecurity.Grant, "PrivXConnectionAccess", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ConnectionAccess))]
public sealed class GrantPrivXConnectionAccessCommand : ChangeCmdlet
{
    /// <summary>Connections to give access to: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Roles to give it to: names, ids or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Write the access as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Connection, connection => ForEach(Role, role =>
    {
        string roleId = IdOf(role);
        Change(
            Nouns.Connection,
            connection,
            $"Grant access to role {role}",
            async (found, token) =>
            {
                await Client.ConnectionManager.GrantConnectionAccessAsync(found.Id!, roleId, token).ConfigureAwait(false);
                return PassThru ? await Nouns.ConnectionAccess.In(found.Id!).Get(Client, roleId, token).ConfigureAwait(false) : null;
            },
            WriteIfAny);
    }));
}
