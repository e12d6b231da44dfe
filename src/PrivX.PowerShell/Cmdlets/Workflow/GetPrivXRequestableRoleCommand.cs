using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Lists the roles that you can ask for, and how.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRequestableRole", SupportsPaging = true)]
[OutputType(typeof(RequestableRole))]
public sealed class GetPrivXRequestableRoleCommand : ListCmdlet<RequestableRole>
{
    /// <summary>Roles to look at: names, wildcards, ids or objects of this cmdlet.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Role")]
    [ArgumentCompleter(typeof(NameCompleter<RequestableRole>))]
    [SupportsWildcards]
    public ObjectReference<RequestableRole>[]? RequestableRole { get; set; }

    private protected override void Process() =>
        WriteNamedOrList(Nouns.RequestableRole, RequestableRole, new ListQuery(), Client.Workflow.ListRequestableRoles);
}
