using System;
using System.Numerics;
using System.Security.Cryptography;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>
/// An Ed25519 key pair (RFC 8032), which .NET does not have. Written for keys that are a pretence: it tells its secret by how long it takes.
/// </summary>
internal sealed class Ed25519Key : AsymmetricAlgorithm
{
    public const string SshType = "ssh-ed25519";

    public const int SeedLength = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);
    private static readonly BigInteger Curve = Modulo(-121665 * Inverse(121666));
    private static readonly Point Base = Affine(
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202", null), Modulo(4 * Inverse(5)));

    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;

    public Ed25519Key(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed);
        _scalar = (Number(hash.AsSpan(0, 32)) & ((BigInteger.One << 254) - 8)) | (BigInteger.One << 254);
        _prefix = hash[32..];
        PublicKey = Compress(Multiply(_scalar, Base));
    }

    public override int KeySize { get => 256; set => throw new NotSupportedException(); }

    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] data)
    {
        var nonce = Number(SHA512.HashData([.. _prefix, .. data])) % Order;
        var commitment = Compress(Multiply(nonce, Base));
        var challenge = Number(SHA512.HashData([.. commitment, .. PublicKey, .. data])) % Order;
        return [.. commitment, .. Bytes((nonce + (challenge * _scalar)) % Order)];
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Modulo(BigInteger number)
    {
        var rest = number % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(number, Prime - 2, Prime);

    private static Point Affine(BigInteger x, BigInteger y) => new(x, y, BigInteger.One, Modulo(x * y));

    private static Point Add(Point left, Point right)
    {
        var a = Modulo((left.Y - left.X) * (right.Y - right.X));
        var b = Modulo((left.Y + left.X) * (right.Y + right.X));
        var c = Modulo(2 * left.T * right.T * Curve);
        var d = Modulo(2 * left.Z * right.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Modulo(e * f), Modulo(g * h), Modulo(f * g), Modulo(e * h));
    }

    private static Point Multiply(BigInteger times, Point point)
    {
        var sum = Affine(BigInteger.Zero, BigInteger.One);
        for (; times > 0; times >>= 1)
        {
            if (!times.IsEven)
            {
                sum = Add(sum, point);
            }

            point = Add(point, point);
        }

        return sum;
    }

    private static byte[] Compress(Point point)
    {
        var scale = Inverse(point.Z);
        var bytes = Bytes(Modulo(point.Y * scale));
        if (!Modulo(point.X * scale).IsEven)
        {
            bytes[31] |= 0x80;
        }

        return bytes;
    }

    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
