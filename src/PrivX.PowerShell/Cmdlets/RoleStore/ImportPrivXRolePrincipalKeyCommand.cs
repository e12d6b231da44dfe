using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Gives a role a private key of yours, with which its members log in to hosts.</summary>
[Cmdlet(VerbsData.Import, "PrivXRolePrincipalKey", DefaultParameterSetName = "PrivateKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(RolePrincipalKey))]
public sealed class ImportPrivXRolePrincipalKeyCommand : ChangeCmdlet
{
    /// <summary>Roles that get the key: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>The private key in PEM format.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "PrivateKey")]
    public SecureString? PrivateKey { get; set; }

    /// <summary>File that holds the private key in PEM format.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Path")]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Path { get; set; }

    private protected override void Process()
    {
        SecretText key = PrivateKey is not null ? new SecretText(PrivateKey) : PrivateKeyFile.Read(Path!, SessionState.Path);
        ForEach(Role, role => Change(
            Nouns.Role,
            role,
            "Import a principal key",
            async (found, token) =>
            {
                string id = await Client.RoleStore.ImportRolePrincipalKeyAsync(found.Id!, new RolePrincipalKeyImport { PrivateKey = key }, token).ConfigureAwait(false);
                return await Client.RoleStore.GetRolePrincipalKeyAsync(found.Id!, id, token).ConfigureAwait(false);
            },
            WriteObject));
    }
}
