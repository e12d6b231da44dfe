using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Finds the one host that offers a service at an address.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "PrivXHost")]
[OutputType(typeof(Host))]
public sealed class ResolvePrivXHostCommand : ConnectedCmdlet
{
    /// <summary>Protocol. Known values: SSH, RDP, VNC, WEB, DB.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB")]
    [ReadAs(typeof(string))]
    public string? Service { get; set; }

    /// <summary>Address of the host or of its service: DNS name, IPv4 or IPv6 address.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Address { get; set; }

    /// <summary>Port of the service. Without it the port does not matter.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? Port { get; set; }

    private protected override void Process()
    {
        var wanted = new HostResolve { Service = Service, Address = Address, Port = Port };
        Attempt($"{wanted.Service} at {Address}", () => WriteObject(Run(token => Client.HostStore.ResolveHostAsync(wanted, token))));
    }
}
