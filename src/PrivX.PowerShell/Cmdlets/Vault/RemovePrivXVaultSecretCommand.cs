using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Deletes secrets of the vault, shared or personal.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXVaultSecret", DefaultParameterSetName = "Shared", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXVaultSecretCommand : ChangeCmdlet
{
    /// <summary>Secrets to delete: names, wildcards, or objects of Get-PrivXVaultSecret.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(VaultSecretCompleter))]
    [SupportsWildcards]
    public ObjectReference<VaultSecret>[]? VaultSecret { get; set; }

    /// <summary>User whose personal secret is meant: login name, id or user object. Without it, it is a shared one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Personal")]
    [Alias("UserId")]
    [Whose("a shared secret")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>A personal secret of the one who calls is meant.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        string? ownerId = UserIdOf(User, Current);
        ForEach(VaultSecret, reference =>
        {
            Noun<VaultSecret> noun = Nouns.VaultSecretOf(ownerId ?? reference.Object?.OwnerId, withData: false);
            if (reference.IsId)
            {
                // The name says all there is to say: nothing needs to be read, which takes another role than deleting.
                Change(reference, reference.Text!, $"Remove {noun.Name}", token => noun.DeleteAsync(Client, reference.Text!, token));
                return;
            }

            Remove(noun, reference);
        });
    }
}
