using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Deletes local users.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXLocalUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXLocalUserCommand : ChangeCmdlet
{
    /// <summary>Local users to delete: ids, login names, wildcards or local user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "UserName", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<LocalUser>))]
    [SupportsWildcards]
    public ObjectReference<LocalUser>[]? LocalUser { get; set; }

    private protected override void Process() => ForEach(LocalUser, user => Remove(Nouns.LocalUser, user));
}
