using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes keys of a role: its members can no longer log in with them where hosts knew them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXRolePrincipalKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXRolePrincipalKeyCommand : ChangeCmdlet
{
    /// <summary>Keys to delete: objects of Get-PrivXRolePrincipalKey, or ids together with -Role.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    public ObjectReference<RolePrincipalKey>[]? RolePrincipalKey { get; set; }

    /// <summary>The role whose key it is, where that is given by an id alone.</summary>
    [Parameter]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    private protected override void Process() => ForEach(RolePrincipalKey, key => Remove(NounIn(Nouns.RolePrincipalKey, Role, key), key));
}
