using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the PrivX roles that grant AWS roles.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAwsRoleLink", SupportsPaging = true)]
[OutputType(typeof(RoleReference))]
public sealed class GetPrivXAwsRoleLinkCommand : ListCmdlet<RoleReference>
{
    /// <summary>AWS roles whose links are wanted: ids, names, wildcards or AWS role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("AwsRoleId")]
    [ArgumentCompleter(typeof(NameCompleter<AwsRole>))]
    [SupportsWildcards]
    public ObjectReference<AwsRole>[]? AwsRole { get; set; }

    private protected override void Process() => ForEachId(AwsRole, id =>
        WriteList(new ListQuery(), query => Client.RoleStore.ListAwsRoleLinks(id, query)));
}
