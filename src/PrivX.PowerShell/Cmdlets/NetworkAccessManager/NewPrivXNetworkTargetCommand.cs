using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Creates a network target and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetworkTarget))]
public sealed class NewPrivXNetworkTargetCommand : NetworkTargetDataCmdlet
{
    /// <summary>Name of the network target; no other may have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Destinations that users may reach: what New-PrivXNetworkTargetDestination makes, or hashtables with its properties.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Destination")]
    [AllowEmptyCollection]
    [ReadAs(typeof(NetworkTargetDestination[]))]
    [Clearable]
    public NetworkTargetDestination[] Dst { get; set; } = [];

    private protected override void Process() => Create(Nouns.NetworkTarget, SetWhatIsRequired);

    // The server wants to be told of both lists, empty or not.
    private static string[] SetWhatIsRequired(NetworkTarget target) => ["dst", "roles"];
}
