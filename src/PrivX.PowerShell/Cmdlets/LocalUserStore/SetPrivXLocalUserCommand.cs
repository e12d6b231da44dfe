using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Changes what is named of a local user, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXLocalUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(LocalUser))]
public sealed class SetPrivXLocalUserCommand : LocalUserDataCmdlet
{
    /// <summary>Local users to change: ids, login names, wildcards or local user objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "UserName", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<LocalUser>))]
    [SupportsWildcards]
    public ObjectReference<LocalUser>[]? LocalUser { get; set; }

    /// <summary>New login name of the user.</summary>
    [Parameter]
    [ModelMember("Username")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the local user as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(LocalUser, user => Update(Nouns.LocalUser, user, PassThru));
}
