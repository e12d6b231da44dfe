using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes passkeys of users, who can no longer log in with them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXWebAuthnCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXWebAuthnCredentialCommand : ChangeCmdlet
{
    /// <summary>Passkeys to delete: objects of Get-PrivXWebAuthnCredential, or ids, names or wildcards together with -User.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject", "WebAuthnCredential")]
    [ArgumentCompleter(typeof(NestedNameCompleter<WebAuthnCredential, User>))]
    [SupportsWildcards]
    public ObjectReference<WebAuthnCredential>[]? Passkey { get; set; }

    /// <summary>The user whose passkey it is, where that is given by name, or by an id alone.</summary>
    [Parameter]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    private protected override void Process() => ForEach(Passkey, passkey => Remove(NounIn(Nouns.WebAuthnCredential, User, passkey), passkey));
}
