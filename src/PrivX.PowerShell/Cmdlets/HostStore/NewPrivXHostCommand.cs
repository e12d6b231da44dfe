using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Creates a host and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHost", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Host))]
public sealed class NewPrivXHostCommand : HostDataCmdlet
{
    /// <summary>Name of the host, as users see it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "HostName")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: DNS names, IPv4 or IPv6 addresses. The prefix of an Extender or of a route may come first, as in extender-1/10.0.0.10.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Addresses")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    [ModelMember("Addresses")]
    public string[]? Address { get; set; }

    /// <summary>Whether the deployment script may change the host later (Register-PrivXHost).</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Deployable { get; set; }

    private protected override void Process() => Create(Nouns.Host);
}
