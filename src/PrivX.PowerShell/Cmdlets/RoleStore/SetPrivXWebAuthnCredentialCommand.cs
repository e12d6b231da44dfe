using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes the name and the comment of passkeys.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXWebAuthnCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WebAuthnCredential))]
public sealed class SetPrivXWebAuthnCredentialCommand : WriteCmdlet
{
    /// <summary>Passkeys to change: objects of Get-PrivXWebAuthnCredential, or ids, names or wildcards together with -User. What was changed in an object is written too.</summary>
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

    /// <summary>New name of the passkey.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Write the passkey as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Passkey, passkey => Update(NounIn(Nouns.WebAuthnCredential, User, passkey), passkey, PassThru));
}
