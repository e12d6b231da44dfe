using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the keys with which members of a role log in to hosts.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRolePrincipalKey", SupportsPaging = true)]
[OutputType(typeof(RolePrincipalKey))]
public sealed class GetPrivXRolePrincipalKeyCommand : ListCmdlet<RolePrincipalKey>
{
    /// <summary>Roles whose keys are wanted: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Only these keys: ids or key objects.</summary>
    [Parameter(Position = 1)]
    [Alias("Id")]
    public ObjectReference<RolePrincipalKey>[]? RolePrincipalKey { get; set; }

    private protected override void Process() => ForEachId(Role, id =>
        WriteNamedOrList(Nouns.RolePrincipalKey.In(id), RolePrincipalKey, new ListQuery(), query => Client.RoleStore.ListRolePrincipalKeys(id, query)));
}
