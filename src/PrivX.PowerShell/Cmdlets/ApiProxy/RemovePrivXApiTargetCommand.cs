using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Deletes API targets.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXApiTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXApiTargetCommand : ChangeCmdlet
{
    /// <summary>API targets to delete: ids, names, wildcards or API target objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ApiTarget>))]
    [SupportsWildcards]
    public ObjectReference<ApiTarget>[]? ApiTarget { get; set; }

    private protected override void Process() => ForEach(ApiTarget, target => Remove(Nouns.ApiTarget, target));
}
