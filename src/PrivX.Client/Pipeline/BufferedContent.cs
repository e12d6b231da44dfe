using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Pipeline;

/// <summary>The body of a response in a pooled buffer, given back when the response is disposed.</summary>
internal sealed class BufferedContent : HttpContent
{
    private readonly int _length;
    private byte[]? _buffer;

    public BufferedContent(byte[] buffer, int length, HttpContentHeaders headers)
    {
        _buffer = buffer;
        _length = length;
        ContentType = headers.ContentType?.MediaType?.ToLowerInvariant();
    }

    /// <summary>Media type in lower case; null where the response names none.</summary>
    public string? ContentType { get; }

    /// <summary>The bytes, without a byte order mark; not to be used after the response is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            byte[] buffer = _buffer ?? throw new ObjectDisposedException(nameof(BufferedContent));
            bool hasMark = _length >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF;
            return hasMark ? new(buffer, 3, _length - 3) : new(buffer, 0, _length);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(_buffer ?? throw new ObjectDisposedException(nameof(BufferedContent)), 0, _length, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            // Answers hold secrets, and the pool hands its arrays to anybody.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        base.Dispose(disposing);
    }
}
