using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using WorkflowModel = PrivX.Workflow.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Lists workflows, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWorkflow", SupportsPaging = true)]
[OutputType(typeof(WorkflowModel))]
public sealed class GetPrivXWorkflowCommand : ListCmdlet<WorkflowModel>
{
    /// <summary>Workflows to read: ids, names, wildcards or workflow objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<WorkflowModel>))]
    [SupportsWildcards]
    public ObjectReference<WorkflowModel>[]? Workflow { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.Workflow, Workflow, new ListQuery(), Client.Workflow.ListWorkflows);
}
