using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Decides on access requests: on the step that waits, as the server has it now.</summary>
public abstract class AccessRequestDecisionCmdlet : ChangeCmdlet
{
    private protected AccessRequestDecisionCmdlet()
    {
    }

    /// <summary>Requests to decide on: ids, request objects, or names of requests that wait for you (role and user), also with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(WaitingRequestCompleter))]
    [SupportsWildcards]
    public ObjectReference<AccessRequest>[]? AccessRequest { get; set; }

    /// <summary>Comment on the decision, which the requester sees.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? Comment { get; set; }

    /// <summary>Index of the step to decide on, counted from 0; the one that waits when left out.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? Step { get; set; }

    /// <summary>Write the request as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The decision as the server wants it.</summary>
    private protected abstract string Decision { get; }

    /// <summary>The decision in words.</summary>
    private protected abstract string Verb { get; }

    /// <summary>Refuses a decision that is not meant.</summary>
    /// <param name="name">The request, in words.</param>
    /// <param name="request">The request as it is now.</param>
    /// <param name="step">Index of the step to be decided.</param>
    /// <param name="token">Ends the work.</param>
    private protected virtual Task CheckAsync(string name, AccessRequest request, int step, CancellationToken token) => Task.CompletedTask;

    private protected override void Process()
    {
        Noun<AccessRequest> noun = Nouns.AccessRequestOf("active_approvals");
        ForEach(AccessRequest, reference => ForTargets(noun, reference, target => Change(
            reference,
            async token =>
            {
                AccessRequest now = await target.ReadAsync(Client, token).ConfigureAwait(false);
                int step = Step ?? NeedStep(noun, now);
                await CheckAsync(noun.Describe(now), now, step, token).ConfigureAwait(false);
                return (Request: now, Step: step);
            },
            plan => Confirm(noun.Describe(plan.Request), Words(plan.Request, plan.Step)),
            (plan, token) => DecideAsync(plan.Request.Id!, plan.Step, token),
            WriteIfAny)));
    }

    private static int NeedStep(Noun<AccessRequest> noun, AccessRequest request) =>
        AccessRequestMembers.WaitingStep(request)
        ?? throw new PrivXObjectException(ErrorCodes.NotWaiting, $"The request {noun.Describe(request)} waits for no decision: it is {request.Status}.");

    /// <summary>A step in words: <c>step 1 of 2 'Team'</c>.</summary>
    private protected static string StepName(AccessRequest request, int step)
    {
        ItemList<AccessRequestStep> steps = request.Steps ?? [];
        return $"step {step + 1} of {steps.Length}{(step < steps.Length ? $" '{steps[step].Name}'" : string.Empty)}";
    }

    private string Words(AccessRequest request, int step)
    {
        string reason = request.RequestJustification is { Length: > 0 } given ? $", asked for because '{given}'" : string.Empty;
        return $"{Verb} {StepName(request, step)}: {AccessRequestText.Terms(request)}{reason}";
    }

    private async Task<AccessRequest?> DecideAsync(string id, int step, CancellationToken token)
    {
        var decision = new AccessRequestDecision { Step = step, Decision = Decision, Comment = Comment };
        await Client.Workflow.DecideAccessRequestAsync(id, decision, token).ConfigureAwait(false);
        return PassThru ? await Client.Workflow.GetAccessRequestAsync(id, token).ConfigureAwait(false) : null;
    }
}
