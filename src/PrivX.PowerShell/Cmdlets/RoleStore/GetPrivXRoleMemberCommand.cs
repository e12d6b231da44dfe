using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the members of roles: users and API clients, by grant and by rule.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRoleMember", SupportsPaging = true)]
[OutputType(typeof(User))]
[SortKeys("principal", "full_name", "email", "source")]
public sealed class GetPrivXRoleMemberCommand : SortedListCmdlet<User>
{
    private Role? _role;

    /// <summary>Roles whose members are wanted: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    private protected override void Process() => ForEach(Role, reference =>
    {
        foreach (Role role in Find(Nouns.Role, reference))
        {
            _role = role;
            WriteList(Order, query => Client.RoleStore.ListRoleMembers(role.Id!, query));
        }
    });

    // Which role a member was found in is no fact about the user: only members carry it.
    private protected override object Shape(User item)
    {
        var member = PSObject.AsPSObject(item);
        member.Properties.Add(new PSNoteProperty("RoleId", _role!.Id));
        member.Properties.Add(new PSNoteProperty("RoleName", _role.Name));
        return member;
    }
}
