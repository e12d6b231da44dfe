using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;


/// <summary>Creates a role and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Role))]
public sealed class NewPrivXRoleCommand : RoleDataCmdlet
{
    /// <summary>Name of the role. No other role may have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    private protected override void Process() => Create(Nouns.Role);
}
