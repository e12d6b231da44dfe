using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Reads the settings for approvals and mail.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWorkflowSetting")]
[OutputType(typeof(WorkflowSettings))]
public sealed class GetPrivXWorkflowSettingCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(Run(Client.Workflow.GetWorkflowSettingsAsync));
}
