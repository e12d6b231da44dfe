using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes what is named of SSH keys of users, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXAuthorizedKey", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AuthorizedKey))]
public sealed class SetPrivXAuthorizedKeyCommand : AuthorizedKeyDataCmdlet
{
    /// <summary>Keys to change: objects of Get-PrivXAuthorizedKey, or ids, names or wildcards together with -User. What was changed in an object is written too.</summary>
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

    /// <summary>New name of the key.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Another public key in the place of the one there is: the line of an OpenSSH .pub file, or the path of that file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PublicKeyText]
    public string? PublicKey { get; set; }

    /// <summary>Write the key as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        RefuseTwoTerms(isRowMeant: false);
        ForEach(AuthorizedKey, key => Update(NounIn(Nouns.AuthorizedKey, User, key, Current), key, PassThru, (_, update) => StartAnew(update)));
    }

    // The server looks at the length only where there is neither start nor end. It may also have been set in the object.
    private void StartAnew(ObjectUpdate update)
    {
        if (ExpiresIn is not null || !JsonNode.DeepEquals(update.Before("expires_in"), update.After("expires_in")))
        {
            update.Set(["not_before"], null);
            update.Set(["not_after"], null);
        }
    }
}
