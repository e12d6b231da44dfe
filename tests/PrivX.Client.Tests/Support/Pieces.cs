using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>A body that comes byte by byte where it is short, of no told length, and at its end perhaps breaks.</summary>
internal sealed class Pieces(byte[] content, Exception? failure = null, Func<CancellationToken, Task>? before = null) : ForwardStream
{
    private int _position;

    public bool IsDisposed { get; private set; }

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

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
