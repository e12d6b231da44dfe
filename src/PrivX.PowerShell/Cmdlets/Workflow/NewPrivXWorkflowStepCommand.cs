using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Makes an approval step for the -Step parameter of New- and Set-PrivXWorkflow. Changes nothing; asks the server only for ids of roles given by name.</summary>
[Cmdlet(VerbsCommon.New, "PrivXWorkflowStep", DefaultParameterSetName = "Approver")]
[OutputType(typeof(WorkflowStep))]
public sealed class NewPrivXWorkflowStepCommand : ConnectedBuilderCmdlet<WorkflowStep>
{
    /// <summary>Name of the step.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Roles whose members decide: names, ids or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Approver", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Approver { get; set; }

    /// <summary>Let any one of the roles approve the step; all of them must when left out.</summary>
    [Parameter(ParameterSetName = "Approver")]
    public SwitchParameter AnyApprover { get; set; }

    /// <summary>Let the server approve the step by itself, for the record. From PrivX 41.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Auto")]
    public SwitchParameter Auto { get; set; }

    private protected override void Complete(WorkflowStep step)
    {
        step.Match = Auto ? "AUTO" : AnyApprover ? "ANY" : "ALL";
        step.Approvers = (Approver ?? [])
            .Select(role => new WorkflowStepApprover { Role = new WorkflowRole { Id = IdOf(role), Name = ((IObjectReference)role).KnownName } })
            .ToArray();
    }
}
