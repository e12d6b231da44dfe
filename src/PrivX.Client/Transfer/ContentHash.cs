using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;

namespace PrivX.Client.Transfer;

/// <summary>Counts and hashes content piece by piece, such as that of a file while it is written.</summary>
internal sealed class ContentHash : IDisposable
{
    private SHA256 _hash = SHA256.Create();
    private string? _text;

    /// <summary>How many bytes there are.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of all of them, in small letters; nothing can be added any more.</summary>
    public string Sha256 => _text ??= Text();

    /// <summary>Adds bytes.</summary>
    public void Add(byte[] bytes, int count)
    {
        _hash.TransformBlock(bytes, 0, count, null, 0);
        Size += count;
    }

    /// <summary>Begins again.</summary>
    public void Clear()
    {
        _hash.Dispose();
        _hash = SHA256.Create();
        Size = 0;
    }

    public void Dispose() => _hash.Dispose();

    private string Text()
    {
        _hash.TransformFinalBlock([], 0, 0);
        return string.Concat(_hash.Hash!.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
