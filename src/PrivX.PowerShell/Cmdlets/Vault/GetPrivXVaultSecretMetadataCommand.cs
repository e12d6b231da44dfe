using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Reads secrets of the vault without their data: roles, author, times.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVaultSecretMetadata", DefaultParameterSetName = "Shared", SupportsPaging = true)]
[OutputType(typeof(VaultSecret))]
public sealed class GetPrivXVaultSecretMetadataCommand : ListCmdlet<VaultSecret>
{
    /// <summary>Secrets to look at: names, wildcards, or objects of Get-PrivXVaultSecret.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(VaultSecretCompleter))]
    [SupportsWildcards]
    public ObjectReference<VaultSecret>[]? VaultSecret { get; set; }

    /// <summary>User whose personal secrets are meant: login name, id or user object.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Personal")]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The personal secrets of the one who calls.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        string? ownerId = UserIdOf(User, Current);
        ForEach(VaultSecret, reference => WriteNamed(Nouns.VaultSecretOf(ownerId ?? reference.Object?.OwnerId, withData: false), reference));
    }
}
