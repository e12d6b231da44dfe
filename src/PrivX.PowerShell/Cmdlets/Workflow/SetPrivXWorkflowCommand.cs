using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;
using WorkflowModel = PrivX.Workflow.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Changes what is named of a workflow, and nothing else. Requests that exist go on as they were made.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXWorkflow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WorkflowModel))]
public sealed class SetPrivXWorkflowCommand : WorkflowDataCmdlet
{
    /// <summary>Workflows to change: ids, names, wildcards or workflow objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<WorkflowModel>))]
    [SupportsWildcards]
    public ObjectReference<WorkflowModel>[]? Workflow { get; set; }

    /// <summary>New name of the workflow.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Roles that the workflow is about, in the place of those there are: names, ids or role objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TargetRoles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("TargetRoles")]
    public ObjectReference<Role>[]? TargetRole { get; set; }

    /// <summary>Kinds of grants that may be asked for, in the place of those there are: PERMANENT, TIME_RESTRICTED, FLOATING.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GrantTypes")]
    [KnownValues("PERMANENT", "TIME_RESTRICTED", "FLOATING")]
    [ModelMember("GrantTypes")]
    [ReadAs(typeof(string[]))]
    public string[]? GrantType { get; set; }

    /// <summary>Approval steps in their order, in the place of those there are: what New-PrivXWorkflowStep makes, or hashtables with its properties.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Steps")]
    [ModelMember("Steps")]
    [ReadAs(typeof(WorkflowStep[]))]
    [Clearable]
    public WorkflowStep[]? Step { get; set; }

    /// <summary>Write the workflow as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Workflow, workflow => Update(Nouns.Workflow, workflow, PassThru));
}
