using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Enables hosts that were disabled.</summary>
[Cmdlet(VerbsLifecycle.Enable, "PrivXHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
public sealed class EnablePrivXHostCommand : ChangeCmdlet
{
    /// <summary>
    /// Hosts to enable: ids, names, names with wildcards, or host objects. Names are compared without case. A name that no host has is an error,
    /// and so is one that several hosts share; a wildcard that matches nothing does nothing. Hosts are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Write the host as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(TargetHost, host => Change(
        Nouns.Host,
        host,
        "Enable host",
        async (found, token) =>
        {
            await Client.HostStore.SetHostDisabledAsync(found.Id!, false, token).ConfigureAwait(false);
            return PassThru ? await Client.HostStore.GetHostAsync(found.Id!, token).ConfigureAwait(false) : null;
        },
        WriteIfAny));
}
