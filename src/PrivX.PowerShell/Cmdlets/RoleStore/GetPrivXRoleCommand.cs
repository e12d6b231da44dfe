using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists roles, reads those that are named, or lets the server search by name.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRole", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Role))]
public sealed class GetPrivXRoleCommand : SortedListCmdlet<Role>
{
    /// <summary>
    /// Roles to read: ids, names, names with wildcards, or role objects. Names are compared without case. A name that no role has is an error, and
    /// so is one that several roles share; a wildcard that matches nothing does nothing. Roles are also accepted from the pipeline. So are the
    /// short forms by which hosts and users name their roles.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Names that the server looks for. How it compares them is not documented; for names as you type them, and for wildcards, use -Role.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? RoleName { get; set; }

    private protected override void Process()
    {
        if (RoleName is not null)
        {
            WriteList(Order, query => Client.RoleStore.SearchRoles(new RoleSearch { Name = RoleName }, query));
        }
        else
        {
            WriteNamedOrList(Nouns.Role, Role, Order, Client.RoleStore.ListRoles);
        }
    }
}
