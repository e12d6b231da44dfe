using System.Management.Automation;
using PrivX.Client.Pipeline;
using PrivX.Common;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
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
    /// <summary>Name of the host.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "HostName")]
    [ValidateNotNullOrEmpty]
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: names, IPv4 or IPv6; an Extender or routing prefix may come first.</summary>
    [Parameter(Position = 1, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Address")]
    public string[]? Addresses { get; set; }

    /// <summary>Let the deployment script change the host later.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? Deployable { get; set; }

    /// <summary>Version banner of the SSH server.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? SshdVersion { get; set; }

    /// <summary>How the host was prepared.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [KnownValues("TRUSTED_CA")]
    public string? PrivxConfigured { get; set; }

    private protected override void Process() =>
        Send<HostDeploy, HostDeployResult>(
            host => host.CommonName,
            "Register host",
            HostStoreJson.Default.HostDeploy,
            null,
            (json, token) => Client.Api.SendAsync(
                new ApiRequest(HostStoreOperations.DeployHost) { Body = ObjectBody.Json(json, typeof(HostDeploy)) },
                HostStoreJson.Default.HostDeployResult,
                token));
}
