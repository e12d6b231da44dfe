using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>A body with a secret that keeps hold of the buffers it is read into: what is left in them is what the next renter of a pooled one could see.</summary>
/// <param name="before">What comes before the secret.</param>
/// <param name="after">What comes after it.</param>
/// <param name="end">What happens at the end, such as a break.</param>
internal sealed class HeldBuffers(string before = "", string after = "", Func<CancellationToken, Task>? end = null) : ForwardStream
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes("held-" + Guid.NewGuid());
    private readonly List<byte[]> _buffers = [];
    private MemoryStream? _content;

    public string Secret => Encoding.UTF8.GetString(_secret);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Assert.True(MemoryMarshal.TryGetArray(buffer, out ArraySegment<byte> segment));
        _buffers.Add(segment.Array!);
        _content ??= new MemoryStream([.. Encoding.UTF8.GetBytes(before), .. _secret, .. Encoding.UTF8.GetBytes(after)]);
        int read = await _content.ReadAsync(buffer, cancellationToken);
        if (read == 0 && end is not null)
        {
            await end(cancellationToken);
        }

        return read;
    }

    public void AssertCleared()
    {
        Assert.NotEmpty(_buffers);
        Assert.All(_buffers, buffer => Assert.Equal(-1, buffer.AsSpan().IndexOf(_secret)));
    }
}
