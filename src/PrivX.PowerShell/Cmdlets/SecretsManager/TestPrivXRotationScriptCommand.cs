using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Has the server fill a rotation script with test data: one it has, one changed in hand, or a text that is not stored yet.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXRotationScript", DefaultParameterSetName = "Stored")]
[OutputType(typeof(RotationScriptTestResult))]
public sealed class TestPrivXRotationScriptCommand : ConnectedCmdlet
{
    /// <summary>Rotation scripts to try: ids, names, wildcards or script objects; an object is tried as it is in hand.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Stored")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [SupportsWildcards]
    public ObjectReference<ScriptTemplate>[]? RotationScript { get; set; }

    /// <summary>A text to try that is not stored.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Text")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Script { get; set; }

    /// <summary>System that this text is for.</summary>
    [Parameter(ParameterSetName = "Text")]
    [KnownValues("LINUX", "WINDOWS")]
    [ReadAs(typeof(string))]
    public string OperatingSystem { get; set; } = "LINUX";

    private protected override void Process()
    {
        if (Script is not null)
        {
            Compile(new ScriptTemplate { OperatingSystem = OperatingSystem, Script = Script });
        }

        ForEach(RotationScript, reference =>
        {
            foreach (ScriptTemplate found in Find(Nouns.RotationScript, reference))
            {
                Attempt(found, () => Compile(found));
            }
        });
    }

    private void Compile(ScriptTemplate script)
    {
        var request = new ScriptCompilation { OperatingSystem = script.OperatingSystem, Script = script.Script };
        CompiledScript answer = Run(token => Client.SecretsManager.CompileScriptTemplateAsync(request, token));
        WriteObject(new RotationScriptTestResult { Name = script.Name, OperatingSystem = script.OperatingSystem, Script = answer.Script });
    }
}
