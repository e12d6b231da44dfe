using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;
using WorkflowModel = PrivX.Workflow.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Creates a workflow, by which users ask for roles and others approve, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXWorkflow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(WorkflowModel))]
public sealed class NewPrivXWorkflowCommand : WorkflowDataCmdlet
{
    /// <summary>Name of the workflow.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Roles that the workflow is about: names, ids or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TargetRoles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("TargetRoles")]
    public ObjectReference<Role>[]? TargetRole { get; set; }

    /// <summary>Kinds of grants that may be asked for: PERMANENT, TIME_RESTRICTED, FLOATING.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GrantTypes")]
    [KnownValues("PERMANENT", "TIME_RESTRICTED", "FLOATING")]
    [ModelMember("GrantTypes")]
    [ReadAs(typeof(string[]))]
    public string[]? GrantType { get; set; }

    /// <summary>Approval steps in their order, one to three: what New-PrivXWorkflowStep makes, or hashtables with its properties.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Steps")]
    [ModelMember("Steps")]
    [ReadAs(typeof(WorkflowStep[]), Required = true)]
    public WorkflowStep[]? Step { get; set; }

    private protected override void Process() => Create(Nouns.Workflow, SetDefaults);

    // The server wants both to be told.
    private static string[] SetDefaults(WorkflowModel workflow)
    {
        var set = new List<string>();
        if (workflow.Action is not { Length: > 0 })
        {
            workflow.Action = "GRANT";
            set.Add("action");
        }

        if (workflow.MaxActiveRequests is null)
        {
            workflow.MaxActiveRequests = 1;
            set.Add("max_active_requests");
        }

        return set.ToArray();
    }
}
