using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Forgets AWS roles and the PrivX roles that grant them. Nothing changes in AWS; a role that is still there is found again.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXAwsRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXAwsRoleCommand : ChangeCmdlet
{
    /// <summary>AWS roles to delete: ids, names, wildcards or AWS role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<AwsRole>))]
    [SupportsWildcards]
    public ObjectReference<AwsRole>[]? AwsRole { get; set; }

    private protected override void Process() => ForEach(AwsRole, reference => Remove(Nouns.AwsRole, reference));
}
