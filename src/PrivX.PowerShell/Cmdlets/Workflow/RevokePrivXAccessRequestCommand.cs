using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Takes back the roles that access requests granted; for those who approved them.</summary>
[Cmdlet(VerbsSecurity.Revoke, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class RevokePrivXAccessRequestCommand : ChangeCmdlet
{
    /// <summary>Requests whose role to take back: ids, request objects, or names of requests that you decided on (role and user), also with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(DecidedRequestCompleter))]
    [SupportsWildcards]
    public ObjectReference<AccessRequest>[]? AccessRequest { get; set; }

    private protected override void Process()
    {
        Noun<AccessRequest> noun = Nouns.AccessRequestOf("approvals");
        ForEach(AccessRequest, reference => ForTargets(noun, reference, target => Change(
            reference,
            token => target.FindAsync(Client, token),
            request =>
            {
                if (request.TargetRoleRevoked == true)
                {
                    WriteVerbose($"The role of {noun.Describe(request)} was taken back already; nothing is sent.");
                    return false;
                }

                return Confirm(noun.Describe(request), "Take the role back");
            },
            async (request, token) =>
            {
                await Client.Workflow.RevokeAccessRequestRoleAsync(request.Id!, token).ConfigureAwait(false);
                return true;
            },
            null)));
    }
}
