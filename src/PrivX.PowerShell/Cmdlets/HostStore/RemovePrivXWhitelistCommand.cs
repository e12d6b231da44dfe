using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Deletes command whitelists.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXWhitelist", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXWhitelistCommand : NamedRemoveCmdlet
{
    /// <summary>
    /// Whitelists to delete: ids, names, names with wildcards, or whitelist objects. Names are compared without case. A name that no whitelist has
    /// is an error, and so is one that several whitelists share; a wildcard that matches nothing is one, too. Whitelists are also accepted from
    /// the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [SupportsWildcards]
    public ObjectReference<Whitelist>[]? Whitelist { get; set; }

    private protected override void Process() => ForEach(Whitelist, whitelist => RemoveNamed(Nouns.Whitelist, whitelist));
}
