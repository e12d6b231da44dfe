using System.Management.Automation;
using System.Text.Json;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Has the server try settings for mail without storing them: those there are, with what is named in their place.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXSmtpSetting")]
[OutputType(typeof(SmtpTestResult))]
public sealed class TestPrivXSmtpSettingCommand : SmtpSettingDataCmdlet
{
    private protected override void Process()
    {
        WorkflowSettings now = Run(Client.Workflow.GetWorkflowSettingsAsync);
        ObjectUpdate update = Applied(now.AsRead, WorkflowJson.Default.WorkflowSettings);
        byte[] json = update.ToJson(ModelBinder.Of(GetType(), typeof(WorkflowSettings)).ParameterFor);
        WorkflowSettings wanted = JsonSerializer.Deserialize(json, WorkflowJson.Default.WorkflowSettings)!;
        WriteObject(Run(token => Client.Workflow.TestSmtpSettingsAsync(wanted, token)));
    }
}
