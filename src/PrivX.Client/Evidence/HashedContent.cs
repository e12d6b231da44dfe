using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using PrivX.Client.Transfer;

namespace PrivX.Client.Evidence;

/// <summary>Counts and hashes what is written to a file, while it is written.</summary>
internal sealed class HashedContent : IContentConverter, IDisposable
{
    private SHA256 _hash = SHA256.Create();
    private IContentConverter? _inner;
    private string? _text;

    /// <summary>How many bytes there are.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of all of them, once the file is whole.</summary>
    public string Sha256 => _text ??= Text();

    /// <summary>Gives the content another form first.</summary>
    public HashedContent Of(IContentConverter? inner)
    {
        _inner = inner;
        return this;
    }

    public byte[] Next(byte[] bytes, int count, bool isLast)
    {
        byte[] written = _inner?.Next(bytes, count, isLast) ?? Copy(bytes, count);
        _hash.TransformBlock(written, 0, written.Length, null, 0);
        Size += written.Length;
        return written;
    }

    public void Clear()
    {
        _inner?.Clear();
        _hash.Dispose();
        _hash = SHA256.Create();
        Size = 0;
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>A hash as it is written, in small letters.</summary>
    public static string TextOf(byte[] hash) => string.Concat(hash.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));

    private string Text()
    {
        _hash.TransformFinalBlock([], 0, 0);
        return TextOf(_hash.Hash!);
    }

    private static byte[] Copy(byte[] bytes, int count)
    {
        var copy = new byte[count];
        Array.Copy(bytes, copy, count);
        return copy;
    }
}
