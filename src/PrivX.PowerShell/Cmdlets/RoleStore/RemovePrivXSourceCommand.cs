using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes sources.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXSource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXSourceCommand : NamedRemoveCmdlet
{
    /// <summary>
    /// Sources to delete: ids, names, names with wildcards, or source objects. Names are compared without case. A name that no source has is an
    /// error; a wildcard that matches nothing is one, too. Sources are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    private protected override void Process() => ForEach(Source, source => RemoveNamed(Nouns.Source, source));
}
