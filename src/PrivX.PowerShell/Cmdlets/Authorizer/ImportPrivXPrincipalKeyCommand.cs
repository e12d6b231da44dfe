using System.Management.Automation;
using System.Security;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Gives a role a key pair that was made elsewhere, and writes its public part.</summary>
[Cmdlet(VerbsData.Import, "PrivXPrincipalKey", DefaultParameterSetName = "Path", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(PrincipalKey))]
public sealed class ImportPrivXPrincipalKeyCommand : ChangeCmdlet
{
    /// <summary>Role that gets the key: its name, its id or the role itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    /// <summary>File with the private key, PEM.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Path")]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Path { get; set; }

    /// <summary>The private key, PEM, as it comes from a vault.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "PrivateKey")]
    [ValidateNotNull]
    public SecureString? PrivateKey { get; set; }

    /// <summary>Algorithm of the key, as the Type of principal keys has it.</summary>
    [Parameter(Mandatory = true)]
    [KnownValues("ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-ed25519")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Algorithm { get; set; }

    private protected override void Process()
    {
        SecretText key = Path is null ? new SecretText(PrivateKey!) : PrivateKeyFile.Read(Path, SessionState.Path);
        Change(
            Nouns.Role,
            Role!,
            $"Import principal key of type {Algorithm}",
            (found, token) => Client.Authorizer.ImportPrincipalKeyAsync(found.Id!, new PrincipalKeyImport { Algorithm = Algorithm, Data = key }, token),
            imported => WriteObject(imported));
    }
}
