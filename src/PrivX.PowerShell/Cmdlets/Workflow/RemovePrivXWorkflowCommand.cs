using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using WorkflowModel = PrivX.Workflow.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Deletes workflows.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXWorkflow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXWorkflowCommand : ChangeCmdlet
{
    /// <summary>Workflows to delete: ids, names, wildcards or workflow objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<WorkflowModel>))]
    [SupportsWildcards]
    public ObjectReference<WorkflowModel>[]? Workflow { get; set; }

    private protected override void Process() => ForEach(Workflow, workflow => Remove(Nouns.Workflow, workflow));
}
