using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes what is named of log collectors, and nothing else. Refuses while one has secrets that the server shows only masked and that are not given anew.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXLogCollector", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(LogCollector))]
public sealed class SetPrivXLogCollectorCommand : LogCollectorDataCmdlet
{
    /// <summary>Log collectors to change: ids, names, wildcards or log collector objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<LogCollector>))]
    [SupportsWildcards]
    public ObjectReference<LogCollector>[]? LogCollector { get; set; }

    /// <summary>New name of the log collector.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Cloud service that takes the events, by its name in the API. A collector that is there already tells the names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    /// <summary>Write the log collector as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(LogCollector, reference => Update(Nouns.LogCollector, reference, PassThru));
}
