using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Deletes client credentials.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXClientCredential", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXClientCredentialCommand : ChangeCmdlet
{
    /// <summary>
    /// Client credentials to delete: objects of Get-PrivXClientCredential, or ids, names or wildcards together with -User or -Current.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ClientCredential, User>))]
    [SupportsWildcards]
    public ObjectReference<ClientCredential>[]? ClientCredential { get; set; }

    /// <summary>Owner of the client credentials: an id, a login name or a user object. Not needed for objects, which tell it.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The client credentials belong to the user whom the session belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process() => ForEach(ClientCredential, credential =>
        Remove(NounIn(Nouns.ClientCredential, User, credential, Current), credential));
}
