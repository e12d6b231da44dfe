using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Stores a script that changes passwords on hosts, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRotationScript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ScriptTemplate))]
public sealed class NewPrivXRotationScriptCommand : RotationScriptDataCmdlet
{
    /// <summary>Name of the script.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>The text, with the place holders {{account}} and {{password}}.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Script { get; set; }

    private protected override void Process() => Create(Nouns.RotationScript);
}
