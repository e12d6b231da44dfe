using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>What New- and Set-PrivXVaultSecret can say about a secret, besides its data.</summary>
public abstract class VaultSecretDataCmdlet : WriteCmdlet
{
    private protected VaultSecretDataCmdlet()
    {
    }

    /// <summary>Roles whose members may read the data: names, ids or role objects. Replaces the list there is; @() empties it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ReadRoles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [AllowEmptyCollection]
    [ModelMember("ReadRoles")]
    public ObjectReference<Role>[]? ReadRole { get; set; }

    /// <summary>Roles whose members may replace the data: names, ids or role objects. Replaces the list there is; @() empties it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WriteRoles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [AllowEmptyCollection]
    [ModelMember("WriteRoles")]
    public ObjectReference<Role>[]? WriteRole { get; set; }

    /// <summary>User whose personal secret is meant: login name, id or user object. Without it, it is a shared one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Personal")]
    [Alias("UserId")]
    [Whose("a shared secret")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>A personal secret of the one who calls is meant.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }
}
