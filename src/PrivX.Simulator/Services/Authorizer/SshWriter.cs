using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>Writes the binary format of SSH keys and certificates (RFC 4251).</summary>
internal sealed class SshWriter
{
    public const string EcdsaType = "ecdsa-sha2-nistp256";

    private readonly ArrayBufferWriter<byte> _written = new();

    public byte[] ToArray() => _written.WrittenSpan.ToArray();

    public SshWriter Number(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        _written.Write(bytes);
        return this;
    }

    public SshWriter Number(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        _written.Write(bytes);
        return this;
    }

    public SshWriter Raw(ReadOnlySpan<byte> bytes)
    {
        _written.Write(bytes);
        return this;
    }

    public SshWriter Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public SshWriter Bytes(ReadOnlySpan<byte> bytes) => Number((uint)bytes.Length).Raw(bytes);

    /// <summary>A positive number of any length: shortest form, with a leading zero where it would look negative.</summary>
    public SshWriter BigNumber(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart((byte)0);
        if (bytes.Length > 0 && bytes[0] >= 0x80)
        {
            return Number((uint)bytes.Length + 1).Raw([0]).Raw(bytes);
        }

        return Bytes(bytes);
    }

    public static string TypeOf(AsymmetricAlgorithm key) => key switch
    {
        RSA => "ssh-rsa",
        Ed25519Key => Ed25519Key.SshType,
        _ => EcdsaType,
    };

    public static byte[] PublicKey(AsymmetricAlgorithm key)
    {
        if (key is Ed25519Key edwards)
        {
            return new SshWriter().Text(Ed25519Key.SshType).Bytes(edwards.PublicKey).ToArray();
        }

        if (key is RSA rsa)
        {
            var numbers = rsa.ExportParameters(false);
            return new SshWriter().Text("ssh-rsa").BigNumber(numbers.Exponent).BigNumber(numbers.Modulus).ToArray();
        }

        var point = ((ECDsa)key).ExportParameters(false).Q;
        return new SshWriter().Text(EcdsaType).Text("nistp256").Bytes([4, .. point.X!, .. point.Y!]).ToArray();
    }

    /// <summary>A signature as SSH packs it.</summary>
    public static byte[] Sign(AsymmetricAlgorithm key, byte[] data)
    {
        if (key is Ed25519Key edwards)
        {
            return new SshWriter().Text(Ed25519Key.SshType).Bytes(edwards.Sign(data)).ToArray();
        }

        if (key is RSA rsa)
        {
            return new SshWriter().Text("rsa-sha2-256").Bytes(rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ToArray();
        }

        var signature = ((ECDsa)key).SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var numbers = new SshWriter().BigNumber(signature.AsSpan(0, 32)).BigNumber(signature.AsSpan(32)).ToArray();
        return new SshWriter().Text(EcdsaType).Bytes(numbers).ToArray();
    }
}
