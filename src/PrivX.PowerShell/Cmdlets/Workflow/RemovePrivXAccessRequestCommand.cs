using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Withdraws access requests.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXAccessRequestCommand : ChangeCmdlet
{
    /// <summary>Requests to withdraw: ids, request objects, or names of your own requests (role and user), also with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(OwnRequestCompleter))]
    [SupportsWildcards]
    public ObjectReference<AccessRequest>[]? AccessRequest { get; set; }

    private protected override void Process() => ForEach(AccessRequest, request => Remove(Nouns.AccessRequestOf("requests"), request));
}
