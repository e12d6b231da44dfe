using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists the scripts that change passwords on hosts, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXRotationScript", SupportsPaging = true)]
[OutputType(typeof(ScriptTemplate))]
public sealed class GetPrivXRotationScriptCommand : ListCmdlet<ScriptTemplate>
{
    /// <summary>Rotation scripts to read: ids, names, wildcards or script objects. All when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [SupportsWildcards]
    public ObjectReference<ScriptTemplate>[]? RotationScript { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.RotationScript, RotationScript, new ListQuery(), Client.SecretsManager.ListScriptTemplates);
}
