using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Creates an access group, for which the server makes a CA, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXAccessGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AccessGroup))]
public sealed class NewPrivXAccessGroupCommand : AccessGroupDataCmdlet
{
    /// <summary>Name of the access group; no two have the same.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Algorithm of the CA key that the server makes for the group, in the server's own words; the server chooses when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? KeyType { get; set; }

    private protected override void Process() => Create(Nouns.AccessGroup);
}
