using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Registers an SSH key for users, or for the caller, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXAuthorizedKey", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AuthorizedKey))]
public sealed class NewPrivXAuthorizedKeyCommand : AuthorizedKeyDataCmdlet
{
    /// <summary>Users who get the key: ids, login names, wildcards, user objects, or rows with the column UserId.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Register the key for the user who calls. Needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Name of the key.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>The public key: the line of an OpenSSH .pub file, or the path of that file.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [PublicKeyText]
    [ValidateNotNullOrEmpty]
    public string? PublicKey { get; set; }

    private protected override void Process()
    {
        RefuseTwoTerms(isRowMeant: true);
        if (Current)
        {
            Create(Nouns.OwnAuthorizedKey);
        }

        // A user has a comment too, which is not meant for the key.
        ForEach(User, user =>
        {
            bool isRow = IsNamed(nameof(User)) || !PipelineInput.IsOf(typeof(User));
            foreach (string id in FindIds(Nouns.User, user))
            {
                Create(Nouns.AuthorizedKey.In(id), isRow: isRow);
            }
        });
    }
}
