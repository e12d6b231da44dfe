using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Deletes rotation scripts.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXRotationScript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXRotationScriptCommand : NamedRemoveCmdlet
{
    /// <summary>Rotation scripts to delete: ids, names, wildcards or script objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [SupportsWildcards]
    public ObjectReference<ScriptTemplate>[]? RotationScript { get; set; }

    private protected override void Process() => ForEach(RotationScript, script => RemoveNamed(Nouns.RotationScript, script));
}
