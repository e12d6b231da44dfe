using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Lets an address, a range of addresses or a network in CIDR notation stand for the first and last address of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressRangeTextAttribute : ReadAsAttribute
{
    public AddressRangeTextAttribute()
        : base(typeof(IpRange))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) => ValueReader.Plain(given) switch
    {
        string text => Parse(text.Trim()),
        IPAddress address => new IpRange { Start = address.ToString(), End = address.ToString() },
        _ => given,
    };

    private static IpRange Parse(string text)
    {
        string[] network = text.Split('/');
        if (network.Length == 2)
        {
            return int.TryParse(network[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && TryParse(network[0], out IPAddress? address)
                ? Network(text, address!, length)
                : throw NoRange(text);
        }

        string[] ends = text.Split('-');
        return ends.Length <= 2 && TryParse(ends[0], out IPAddress? first) && TryParse(ends[ends.Length - 1], out IPAddress? last) && IsInOrder(first!, last!)
            ? new IpRange { Start = first!.ToString(), End = last!.ToString() }
            : throw NoRange(text);
    }

    // Short forms such as 10.1 are read by .NET as addresses nobody means.
    private static bool TryParse(string text, out IPAddress? address) =>
        IPAddress.TryParse(text.Trim(), out address) && (text.Contains(':') || text.Count(c => c == '.') == 3);

    private static bool IsInOrder(IPAddress first, IPAddress last)
    {
        byte[] low = first.GetAddressBytes();
        byte[] high = last.GetAddressBytes();
        if (low.Length != high.Length)
        {
            return false;
        }

        int difference = Enumerable.Range(0, low.Length).FirstOrDefault(i => low[i] != high[i]);
        return low[difference] <= high[difference];
    }

    private static IpRange Network(string text, IPAddress address, int length)
    {
        byte[] first = address.GetAddressBytes();
        byte[] last = address.GetAddressBytes();
        if (length > first.Length * 8)
        {
            throw NoRange(text);
        }

        for (int bit = length; bit < first.Length * 8; bit++)
        {
            byte mask = (byte)(0x80 >> (bit % 8));
            first[bit / 8] &= (byte)~mask;
            last[bit / 8] |= mask;
        }

        return new IpRange { Start = new IPAddress(first).ToString(), End = new IPAddress(last).ToString() };
    }

    private static ArgumentTransformationMetadataException NoRange(string text) =>
        new($"'{text}' is no address, no range of addresses from low to high such as 10.0.0.5-10.0.0.9, and no network such as 10.0.0.0/24.");
}
