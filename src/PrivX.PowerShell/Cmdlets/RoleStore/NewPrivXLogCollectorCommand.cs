using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has audit events sent to a cloud service, and writes the log collector as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXLogCollector", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(LogCollector))]
public sealed class NewPrivXLogCollectorCommand : LogCollectorDataCmdlet
{
    /// <summary>Name of the log collector.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Cloud service that takes the events, by its name in the API. A collector that is there already tells the names.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    private protected override void Process() => Create(Nouns.LogCollector);
}
