using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes roles.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXRoleCommand : NamedRemoveCmdlet
{
    /// <summary>
    /// Roles to delete: ids, names, names with wildcards, or role objects. Names are compared without case. A name that no role has is an error,
    /// and so is one that several roles share; a wildcard that matches nothing is one, too. Roles are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    private protected override void Process() => ForEach(Role, role => RemoveNamed(Nouns.Role, role));
}
