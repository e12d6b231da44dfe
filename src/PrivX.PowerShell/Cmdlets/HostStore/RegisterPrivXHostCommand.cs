using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// Registers a host as the deployment script does: creates it, or updates the one with the same external id while that one is deployable.
/// Made for sessions of a trusted client of the host provisioning kind.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "PrivXHost", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(HostDeployResult))]
public sealed class RegisterPrivXHostCommand : HostDataCmdlet
{
    /// <summary>Name of the host, as users see it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "HostName")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: DNS names, IPv4 or IPv6 addresses. The prefix of an Extender or of a route may come first, as in extender-1/10.0.0.10.</summary>
    [Parameter(Position = 1, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Addresses")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Addresses")]
    public string[]? Address { get; set; }

    /// <summary>Whether the deployment script may change the host later. Left out, the server decides.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Deployable { get; set; }

    /// <summary>Version banner of the SSH server, such as SSH-2.0-OpenSSH_9.6.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SshdVersion { get; set; }

    /// <summary>How the host was prepared for PrivX. Known value: TRUSTED_CA, when the SSH server trusts PrivX's certificates.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [KnownValues("TRUSTED_CA")]
    [ReadAs(typeof(string))]
    public string? PrivxConfigured { get; set; }

    private protected override void Process() =>
        Send<HostDeploy, HostDeployResult>(
            host => host.CommonName,
            "Register host",
            HostStoreJson.Default.HostDeploy,
            null,
            Client.HostStore.DeployHostAsync);
}
