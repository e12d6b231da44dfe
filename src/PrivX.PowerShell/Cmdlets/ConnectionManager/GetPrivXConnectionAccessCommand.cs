using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Role = PrivX.RoleStore.Role;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lists the roles that may see connections besides those that may see all.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXConnectionAccess", SupportsPaging = true)]
[OutputType(typeof(ConnectionAccess))]
public sealed class GetPrivXConnectionAccessCommand : ListCmdlet<ConnectionAccess>
{
    /// <summary>Connections to look at: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Roles whose access to write: names, ids, wildcards or role objects.</summary>
    [Parameter(Position = 1)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<ConnectionAccess>[]? Role { get; set; }

    private protected override void Process() => ForEach(Connection, connection =>
    {
        string id = IdOf(connection);
        WriteNamedOrList(Nouns.ConnectionAccess.In(id), Role, new ListQuery(), query => Client.ConnectionManager.ListConnectionAccess(id, query));
    });
}
