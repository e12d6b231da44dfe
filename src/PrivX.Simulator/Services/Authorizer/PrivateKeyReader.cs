using System;
using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>Private keys as PEM, or as base64 of it: RSA, ECDSA with P-256, and Ed25519, this one also as ssh-keygen writes it.</summary>
internal static class PrivateKeyReader
{
    private const string Ed25519 = "1.3.101.112";

    public static AsymmetricAlgorithm Read(string text)
    {
        var pem = text.Contains("-----BEGIN", StringComparison.Ordinal) ? text : Decoded(text);
        try
        {
            if (Seed(pem) is { Length: Ed25519Key.SeedLength } seed)
            {
                return new Ed25519Key(seed);
            }
        }
        catch (Exception error) when (error is AsnContentException or ArgumentException or OverflowException)
        {
            // Not such a key.
        }

        foreach (AsymmetricAlgorithm key in new AsymmetricAlgorithm[] { ECDsa.Create(), RSA.Create() })
        {
            try
            {
                key.ImportFromPem(pem);
                return key is ECDsa { KeySize: not 256 } ? throw new ArgumentException("Only P-256 is known here.") : key;
            }
            catch (Exception error) when (error is ArgumentException or CryptographicException)
            {
                key.Dispose();
            }
        }

        throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "The private key cannot be read.", "data");
    }

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : string.Empty;
    }

    /// <summary>What an Ed25519 key is made of; null for other keys.</summary>
    private static byte[]? Seed(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var found))
        {
            return null;
        }

        var data = Convert.FromBase64String(pem[found.Base64Data]);
        return pem[found.Label] switch
        {
            "PRIVATE KEY" => SeedOfPkcs8(data),
            "OPENSSH PRIVATE KEY" => SeedOfOpenSsh(data),
            _ => null,
        };
    }

    private static byte[]? SeedOfPkcs8(byte[] data)
    {
        var key = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
        key.ReadInteger();
        return key.ReadSequence().ReadObjectIdentifier() == Ed25519
            ? new AsnReader(key.ReadOctetString(), AsnEncodingRules.BER).ReadOctetString()
            : null;
    }

    /// <summary>The format is told in PROTOCOL.key of OpenSSH. Only keys without passphrase are read.</summary>
    private static byte[]? SeedOfOpenSsh(byte[] data)
    {
        var rest = data.AsSpan("openssh-key-v1\0".Length);
        var cipher = Next(ref rest);
        Next(ref rest);
        Next(ref rest);
        rest = rest[sizeof(uint)..];
        Next(ref rest);
        var secret = Next(ref rest);
        if (!cipher.SequenceEqual("none"u8))
        {
            return null;
        }

        secret = secret[(2 * sizeof(uint))..];
        if (!Next(ref secret).SequenceEqual("ssh-ed25519"u8))
        {
            return null;
        }

        Next(ref secret);
        return Next(ref secret)[..Ed25519Key.SeedLength].ToArray();

        static Span<byte> Next(ref Span<byte> left)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(left));
            var value = left.Slice(sizeof(uint), length);
            left = left[(sizeof(uint) + length)..];
            return value;
        }
    }
}
