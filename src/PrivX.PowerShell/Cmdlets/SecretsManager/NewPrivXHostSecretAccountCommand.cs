using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Makes one of the -Account of New-PrivXHostSecret, with the password to start from.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostSecretAccount")]
[OutputType(typeof(HostSecretAccount))]
public sealed class NewPrivXHostSecretAccountCommand : BuilderCmdlet<HostSecretAccount>
{
    /// <summary>Name of the account on the host.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Account { get; set; }

    /// <summary>Password that the account has now; it goes to the vault.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [NotEmptySecret]
    public SecureString? InitialPassword { get; set; }
}
