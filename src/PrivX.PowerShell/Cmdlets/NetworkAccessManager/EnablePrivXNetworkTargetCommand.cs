using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Enables network targets that were disabled.</summary>
[Cmdlet(VerbsLifecycle.Enable, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetworkTarget))]
public sealed class EnablePrivXNetworkTargetCommand : ChangeCmdlet
{
    /// <summary>
    /// Network targets to enable: ids, names, names with wildcards, or network target objects. Names are compared without case. A name that no
    /// network target has is an error, and so is one that several network targets share; a wildcard that matches nothing does nothing. Network
    /// targets are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<NetworkTarget>))]
    [SupportsWildcards]
    public ObjectReference<NetworkTarget>[]? NetworkTarget { get; set; }

    /// <summary>Write the network target as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(NetworkTarget, target => Change(
        Nouns.NetworkTarget,
        target,
        "Enable network target",
        async (found, token) =>
        {
            await Client.NetworkAccessManager.SetNetworkTargetDisabledAsync(found.Id!, false, token).ConfigureAwait(false);
            return PassThru ? await Client.NetworkAccessManager.GetNetworkTargetAsync(found.Id!, token).ConfigureAwait(false) : null;
        },
        WriteIfAny));
}
