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
    /// <summary>
    /// Sources to read: ids, names, names with wildcards, or source objects. Names are compared without case. A name that no source has is an
    /// error; a wildcard that matches nothing writes nothing. Sources are also accepted from the pipeline.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.Source, Source, new ListQuery(), Client.RoleStore.ListSources);
}
