using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>What New- and Set-PrivXWorkflow can say about a workflow.</summary>
public abstract class WorkflowDataCmdlet : WriteCmdlet
{
    private protected WorkflowDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>What may be asked for: the role (GRANT), its removal (REMOVE), or BOTH.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("GRANT", "REMOVE", "BOTH")]
    [ReadAs(typeof(string))]
    public string? Action { get; set; }

    /// <summary>Roles whose members may use the workflow: names, ids or role objects; everybody when there are none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RequesterRoles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [AllowEmptyCollection]
    [ModelMember("RequesterRoles")]
    public ObjectReference<Role>[]? RequesterRole { get; set; }

    /// <summary>Most open requests a user may have for a role; -1 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(long?))]
    public long? MaxActiveRequests { get; set; }

    /// <summary>Most days between start and end of a TIME_RESTRICTED grant; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(long?))]
    public long? MaxTimeRestrictedDuration { get; set; }

    /// <summary>Most hours of a FLOATING grant; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(long?))]
    public long? MaxFloatingDuration { get; set; }

    /// <summary>Let approvers take a role back without another request; see Revoke-PrivXAccessRequest.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? CanBypassRevokeWorkflow { get; set; }

    /// <summary>Make requesters give a reason.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? RequiresJustification { get; set; }
}
