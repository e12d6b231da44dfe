using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the cloud services that audit events are sent to, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXLogCollector", SupportsPaging = true)]
[OutputType(typeof(LogCollector))]
public sealed class GetPrivXLogCollectorCommand : ListCmdlet<LogCollector>
{
    /// <summary>Log collectors to read: ids, names, wildcards or log collector objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<LogCollector>))]
    [SupportsWildcards]
    public ObjectReference<LogCollector>[]? LogCollector { get; set; }

    private protected override void Process() =>
        WriteNamedOrList(Nouns.LogCollector, LogCollector, new ListQuery(), Client.RoleStore.ListLogCollectors);
}
