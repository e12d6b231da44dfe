using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Changes what is named of a host, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXHost", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
public sealed class SetPrivXHostCommand : HostDataCmdlet
{
    /// <summary>Hosts to change: ids, names, wildcards or host objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>New name of the host.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: names, IPv4 or IPv6; an Extender or routing prefix may come first.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Address")]
    public string[]? Addresses { get; set; }

    /// <summary>Let the deployment script change the host, or stop it; the only thing that is changed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Deployable")]
    [BooleanText]
    public bool? Deployable { get; set; }

    /// <summary>Write the host as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(TargetHost, host =>
    {
        if (Deployable is not { } deployable)
        {
            Update(Nouns.Host, host, PassThru, HostPrincipalSecrets.Keep);
            return;
        }

        Change(
            Nouns.Host,
            host,
            $"Set deployable: {(deployable ? "true" : "false")}",
            async (found, token) =>
            {
                await Client.HostStore.SetHostDeployableAsync(found.Id!, deployable, token).ConfigureAwait(false);
                return PassThru ? await Client.HostStore.GetHostAsync(found.Id!, token).ConfigureAwait(false) : null;
            },
            WriteIfAny);
    });
}
