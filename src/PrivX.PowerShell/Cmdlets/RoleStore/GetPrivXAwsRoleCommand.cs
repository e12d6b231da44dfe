using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the roles that PrivX found in Amazon Web Services, reads those that are named, or lists those that the caller may use.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAwsRole", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(AwsRole))]
public sealed class GetPrivXAwsRoleCommand : ListCmdlet<AwsRole>
{
    /// <summary>AWS roles to read: ids, names, wildcards or AWS role objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<AwsRole>))]
    [SupportsWildcards]
    public ObjectReference<AwsRole>[]? AwsRole { get; set; }

    /// <summary>Read the roles from AWS again before listing them, which takes a while.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Refresh")]
    public SwitchParameter Refresh { get; set; }

    /// <summary>The AWS roles that the caller may use.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "Refresh":
                WriteList(new ListQuery(), query => Client.RoleStore.ListAwsRoles(Refresh, query));
                break;
            case "Current":
                WriteList(new ListQuery(), Client.RoleStore.ListCurrentUserAwsRoles);
                break;
            default:
                WriteNamedOrList(Nouns.AwsRole, AwsRole, new ListQuery(), query => Client.RoleStore.ListAwsRoles(null, query));
                break;
        }
    }
}
