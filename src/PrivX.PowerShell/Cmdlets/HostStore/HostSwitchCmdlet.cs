using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Enables or disables hosts.</summary>
public abstract class HostSwitchCmdlet : ChangeCmdlet
{
    private protected HostSwitchCmdlet()
    {
    }

    /// <summary>
    /// Hosts it is about: ids, names, names with wildcards, or host objects. Names are compared without case. A name that no host has is an error,
    /// and so is one that several hosts share; a wildcard that matches nothing is one, too. Hosts are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "InputObject", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Write the host as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>True to disable, false to enable.</summary>
    private protected abstract bool Disable { get; }

    private protected override void Process() => ForEach(TargetHost, reference => Change(
        Nouns.Host,
        reference,
        Disable ? "Disable host" : "Enable host",
        (found, token) => SetAsync(found.Id!, token),
        WriteIfAny));

    private async Task<Host?> SetAsync(string id, CancellationToken token)
    {
        await Client.HostStore.SetHostDisabledAsync(id, Disable, token).ConfigureAwait(false);
        return PassThru ? await Client.HostStore.GetHostAsync(id, token).ConfigureAwait(false) : null;
    }
}
