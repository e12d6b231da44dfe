using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Changes what is named of the settings for approvals and mail, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXWorkflowSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WorkflowSettings))]
public sealed class SetPrivXWorkflowSettingCommand : SmtpSettingDataCmdlet
{
    /// <summary>Settings of Get-PrivXWorkflowSetting that were changed in hand.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ReadAs(typeof(WorkflowSettings))]
    [Clearable]
    public WorkflowSettings? InputObject { get; set; }

    /// <summary>Address of PrivX that links in mail point to.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? PrivxBackendAddress { get; set; }

    /// <summary>Most approvers that a step of a workflow may have.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? RequestRoleMaxApprovers { get; set; }

    /// <summary>Write the settings as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (InputObject is { AsRead.IsEmpty: true })
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-InputObject takes only what Get-PrivXWorkflowSetting has written in this shell.") { Remedy = "Name the settings to change by their parameters." };
        }

        Update(Nouns.WorkflowSettings, InputObject is null ? new("workflow settings") : new(InputObject), PassThru);
    }
}
