using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Changes what is named of a network target, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetworkTarget))]
public sealed class SetPrivXNetworkTargetCommand : NetworkTargetDataCmdlet
{
    /// <summary>
    /// Network targets to change: ids, names, names with wildcards, or network target objects. Names are compared without case. A name that no
    /// network target has is an error, and so is one that several network targets share; a wildcard that matches nothing is one, too. Network
    /// targets are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<NetworkTarget>))]
    [SupportsWildcards]
    public ObjectReference<NetworkTarget>[]? NetworkTarget { get; set; }

    /// <summary>New name of the network target.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Destinations that users may reach, in the place of those there are: what New-PrivXNetworkTargetDestination makes, or hashtables.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Destination")]
    [AllowEmptyCollection]
    [ReadAs(typeof(NetworkTargetDestination[]))]
    [Clearable]
    public NetworkTargetDestination[]? Dst { get; set; }

    /// <summary>Write the network target as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(NetworkTarget, target => Update(Nouns.NetworkTarget, target, PassThru));
}
