using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists sources, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSource", SupportsPaging = true)]
[OutputType(typeof(Source))]
public sealed class GetPrivXSourceCommand : ListCmdlet<Source>
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.Source, Source, new ListQuery(), Client.RoleStore.ListSources);
}
