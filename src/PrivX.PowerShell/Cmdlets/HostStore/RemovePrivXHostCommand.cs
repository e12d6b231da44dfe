using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Deletes hosts.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXHostCommand : ChangeCmdlet
{
    /// <summary>
    /// Hosts to delete: ids, names, names with wildcards, or host objects. Names are compared without case. A name that no host has is an error,
    /// and so is one that several hosts share; a wildcard that matches nothing is one, too. Hosts are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "InputObject", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    private protected override void Process() => ForEach(TargetHost, host => Remove(Nouns.Host, host));
}
