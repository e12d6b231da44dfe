using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>A body that comes byte by byte where it is short, of no told length, and at its end perhaps breaks.</summary>
internal sealed class Pieces(byte[] content, Exception? failure = null, Func<CancellationToken, Task>? before = null) : Stream
{
    private int _position;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (before is not null)
        {
            await before(cancellationToken);
        }

        if (_position == content.Length && failure is not null)
        {
            throw failure;
        }

        int piece = Math.Min(buffer.Length, content.Length < 100 ? Math.Min(1, content.Length - _position) : Math.Min(5_000, content.Length - _position));
        content.AsMemory(_position, piece).CopyTo(buffer);
        _position += piece;
        return piece;
    }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
