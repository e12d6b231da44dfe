using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes what is named of a role, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Role))]
public sealed class SetPrivXRoleCommand : RoleDataCmdlet
{
    /// <summary>
    /// Roles to change: ids, names, names with wildcards, or role objects. Names are compared without case. A name that no role has is an error,
    /// and so is one that several roles share; a wildcard that matches nothing is one, too. Roles are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>New name of the role. Whoever refers to the role does so by id, and notices nothing.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the role as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Role, role => Update(Nouns.Role, role, PassThru));
}
