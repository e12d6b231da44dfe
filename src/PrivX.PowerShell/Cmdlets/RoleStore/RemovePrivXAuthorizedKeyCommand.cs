using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes SSH keys of users, who can no longer log in with them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXAuthorizedKey", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXAuthorizedKeyCommand : ChangeCmdlet
{
    /// <summary>Keys to delete: objects of Get-PrivXAuthorizedKey, or ids, names or wildcards together with -User.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<AuthorizedKey, User>))]
    [SupportsWildcards]
    public ObjectReference<AuthorizedKey>[]? AuthorizedKey { get; set; }

    /// <summary>The user whose key it is, where that is given by name, or by an id alone.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The keys are those of the user who calls. Needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process() => ForEach(AuthorizedKey, key =>
        Remove(NounIn(Nouns.AuthorizedKey, User, key, Current), key));
}
