using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Creates a target domain and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXTargetDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TargetDomain))]
public sealed class NewPrivXTargetDomainCommand : TargetDomainDataCmdlet
{
    /// <summary>Name of the target domain in PrivX.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    private protected override void Process() => Create(Nouns.TargetDomain);
}
