using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Enables or disables network targets.</summary>
public abstract class NetworkTargetSwitchCmdlet : ChangeCmdlet
{
    private protected NetworkTargetSwitchCmdlet()
    {
    }

    /// <summary>
    /// Network targets it is about: ids, names, names with wildcards, or network target objects. Names are compared without case. A name that no
    /// network target has is an error, and so is one that several network targets share; a wildcard that matches nothing is one, too. Network
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

    /// <summary>True to disable, false to enable.</summary>
    private protected abstract bool Disable { get; }

    private protected override void Process() => ForEach(NetworkTarget, reference => Change(
        Nouns.NetworkTarget,
        reference,
        Disable ? "Disable network target" : "Enable network target",
        (found, token) => SetAsync(found.Id!, token),
        WriteIfAny));

    private async Task<NetworkTarget?> SetAsync(string id, CancellationToken token)
    {
        await Client.NetworkAccessManager.SetNetworkTargetDisabledAsync(id, Disable, token).ConfigureAwait(false);
        return PassThru ? await Client.NetworkAccessManager.GetNetworkTargetAsync(id, token).ConfigureAwait(false) : null;
    }
}
