using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the roles of users, with the terms on which they are granted.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUserRole", SupportsPaging = true)]
[OutputType(typeof(UserRole))]
public sealed class GetPrivXUserRoleCommand : ListCmdlet<UserRole>
{
    /// <summary>Users whose roles are wanted: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Only these of their roles: ids, names, wildcards or role objects.</summary>
    [Parameter(Position = 1)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<UserRole>[]? Role { get; set; }

    private protected override void Process() => ForEachId(User, id =>
        WriteNamedOrList(Nouns.UserRole.In(id), Role, new ListQuery(), query => Client.RoleStore.ListUserRoles(id, query)));
}
