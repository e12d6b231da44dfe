using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Creates a password policy and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXPasswordPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PasswordPolicy))]
public sealed class NewPrivXPasswordPolicyCommand : PasswordPolicyDataCmdlet
{
    /// <summary>Name of the policy.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>How many passwords of an account are kept, the current one included. The server wants to be told.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?), Required = true)]
    public int? MaxVersions { get; set; }

    private protected override void Process() => Create(Nouns.PasswordPolicy);
}
