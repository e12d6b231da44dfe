using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes log collectors: audit events are no longer sent there.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXLogCollector", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXLogCollectorCommand : ChangeCmdlet
{
    /// <summary>Log collectors to delete: ids, names, wildcards or log collector objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<LogCollector>))]
    [SupportsWildcards]
    public ObjectReference<LogCollector>[]? LogCollector { get; set; }

    private protected override void Process() => ForEach(LogCollector, reference => Remove(Nouns.LogCollector, reference));
}
