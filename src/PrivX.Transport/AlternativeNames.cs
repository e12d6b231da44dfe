using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace PrivX.Transport;

/// <summary>Looks for an address among the subject alternative names of a certificate. Own, because .NET Framework has no reader for them.</summary>
internal static class AlternativeNames
{
    private const string Oid = "2.5.29.17";
    private const byte Sequence = 0x30;
    private const byte AddressTag = 0x87;

    public static bool Have(X509Certificate2 certificate, IPAddress address)
    {
        byte[] wanted = address.GetAddressBytes();
        byte[]? names = certificate.Extensions[Oid]?.RawData;
        if (names is null || names.Length < 2 || names[0] != Sequence)
        {
            return false;
        }

        int position = 1;
        if (!TryReadLength(names, ref position, out int left) || left > names.Length - position)
        {
            return false;
        }

        while (position < names.Length)
        {
            byte tag = names[position++];
            if (!TryReadLength(names, ref position, out int length) || length > names.Length - position)
            {
                return false;
            }

            if (tag == AddressTag && names.AsSpan(position, length).SequenceEqual(wanted))
            {
                return true;
            }

            position += length;
        }

        return false;
    }

    // One byte up to 127, else the number of bytes that follow.
    private static bool TryReadLength(byte[] data, ref int position, out int length)
    {
        length = position < data.Length ? data[position++] : -1;
        if (length < 0x80)
        {
            return length >= 0;
        }

        int bytes = length & 0x7F;
        length = 0;
        for (int i = 0; i < bytes; i++)
        {
            if (i == 3 || position >= data.Length)
            {
                return false;
            }

            length = (length << 8) | data[position++];
        }

        return bytes > 0;
    }
}
