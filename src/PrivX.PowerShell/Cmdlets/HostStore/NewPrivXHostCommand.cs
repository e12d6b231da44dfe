using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Creates a host and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHost", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Host))]
public sealed class NewPrivXHostCommand : HostDataCmdlet
{
    /// <summary>Name of the host.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "HostName")]
    [ValidateNotNullOrEmpty]
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: names, IPv4 or IPv6; an Extender or routing prefix may come first.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Address")]
    [ValidateNotNullOrEmpty]
    public string[]? Addresses { get; set; }

    /// <summary>Let the deployment script change the host.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? Deployable { get; set; }

    private protected override void Process() => Create(Nouns.Host);
}
