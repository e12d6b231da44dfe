using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Changes what is named of a rotation script, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXRotationScript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ScriptTemplate))]
public sealed class SetPrivXRotationScriptCommand : RotationScriptDataCmdlet
{
    /// <summary>Rotation scripts to change: ids, names, wildcards or script objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [SupportsWildcards]
    public ObjectReference<ScriptTemplate>[]? RotationScript { get; set; }

    /// <summary>New name of the script.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>The new text, with the place holders {{account}} and {{password}}.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Script { get; set; }

    /// <summary>Write the script as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(RotationScript, script => Update(Nouns.RotationScript, script, PassThru));
}
