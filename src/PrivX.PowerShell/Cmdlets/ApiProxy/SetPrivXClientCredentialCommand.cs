using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Changes what is named of a client credential, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXClientCredential", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ClientCredential))]
public sealed class SetPrivXClientCredentialCommand : ClientCredentialDataCmdlet
{
    /// <summary>
    /// Client credentials to change: objects of Get-PrivXClientCredential, or ids, names or wildcards together with -User or -Current. What was
    /// changed in an object is written too.
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

    /// <summary>New name of the client credential.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the client credential as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(ClientCredential, credential =>
        Update(NounIn(Nouns.ClientCredential, User, credential, Current), credential, PassThru));
}
