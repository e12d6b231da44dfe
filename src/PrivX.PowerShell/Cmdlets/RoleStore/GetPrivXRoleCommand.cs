using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists roles, reads those that are named, or lets the server search by name.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRole", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Role))]
public sealed class GetPrivXRoleCommand : ListCmdlet<Role>
{
    /// <summary>Roles to read: ids, names, wildcards, role objects, or the handles by which hosts and users name their roles.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Names that the server looks for, in its own way.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    public string[]? RoleName { get; set; }

    /// <summary>Property to sort by, by its name in the API.</summary>
    [Parameter]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

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
