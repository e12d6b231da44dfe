using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Makes a destination for the -Destination parameter of New- and Set-PrivXNetworkTarget. Sends nothing.</summary>
[Cmdlet(VerbsCommon.New, "PrivXNetworkTargetDestination")]
[OutputType(typeof(NetworkTargetDestination))]
public sealed class NewPrivXNetworkTargetDestinationCommand : BuilderCmdlet<NetworkTargetDestination>
{
    /// <summary>An address, a range such as 10.0.0.5-10.0.0.9, or a network such as 10.0.0.0/24; IPv4 or IPv6.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AddressRangeText]
    public IpRange? Address { get; set; }

    /// <summary>IP protocol: tcp or udp. Left out, all protocols are meant.</summary>
    [Parameter(Position = 1)]
    [KnownValues("tcp", "udp")]
    [ModelMember("Selector.Proto")]
    [ReadAs(typeof(string))]
    public string? Protocol { get; set; }

    /// <summary>First port, or the only one. Needs -Protocol; left out, all ports are meant.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    [ReadAs(typeof(int?))]
    public int? Port { get; set; }

    /// <summary>Last port, where there are several.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    [ReadAs(typeof(int?))]
    public int? LastPort { get; set; }

    /// <summary>Address that the destination is translated to; the name of an Extender and a slash may come first. Needs -Protocol.</summary>
    [Parameter]
    [ModelMember("Nat.Addr")]
    [ReadAs(typeof(string))]
    public string? NatAddress { get; set; }

    /// <summary>Port that the destination is translated to; left out, the port stays.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    [ModelMember("Nat.Port")]
    [ReadAs(typeof(int?))]
    public int? NatPort { get; set; }

    private protected override void Complete(NetworkTargetDestination model)
    {
        model.Selector ??= new NetworkTargetSelector();
        model.Selector.Ip = Address;
        DestinationCheck.Check(Protocol, Port, LastPort, NatAddress, NatPort);
        if (Port is { } first)
        {
            model.Selector.Port = new PortRange { Start = first, End = LastPort ?? first };
        }
    }
}
