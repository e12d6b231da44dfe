using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Changes what is named of a host, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXHost", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
public sealed class SetPrivXHostCommand : HostDataCmdlet
{
    /// <summary>
    /// Hosts to change: ids, names, names with wildcards, or host objects. Names are compared without case. A name that no host has is an error,
    /// and so is one that several hosts share; a wildcard that matches nothing is one, too. Hosts are also accepted from the pipeline. A row (of a
    /// CSV file) means the host whose id is in its column HostId. What was changed in a host object is written too.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "InputObject", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>New name of the host.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? CommonName { get; set; }

    /// <summary>
    /// Addresses of the host: DNS names, IPv4 or IPv6 addresses. The prefix of an Extender or of a route may come first, as in
    /// extender-1/10.0.0.10. The list replaces the stored one.
    /// </summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Addresses")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Addresses")]
    public string[]? Address { get; set; }

    /// <summary>Let the deployment script change the host ($true) or stop it ($false). Nothing else can be changed in the same call.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Deployable")]
    [ReadAs(typeof(bool?))]
    public bool? Deployable { get; set; }

    /// <summary>Write the host as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(TargetHost, host =>
    {
        if (Deployable is not { } deployable)
        {
            Update(Nouns.Host, host, PassThru);
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
