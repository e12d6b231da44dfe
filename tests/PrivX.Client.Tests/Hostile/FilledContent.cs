using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Hostile;

/// <summary>A body that is made while it is read, so that however large it is, what is measured is the client: a beginning, a filling again and again, an end.</summary>
/// <param name="beginning">What comes first.</param>
/// <param name="filling">What comes then; is told how often it has come.</param>
/// <param name="times">How often; null for without end.</param>
/// <param name="end">What comes last.</param>
internal sealed class FilledContent(string beginning, Func<long, ReadOnlyMemory<byte>> filling, long? times, string end = "") : HttpContent
{
    /// <summary>A text of as many letters, between a beginning and an end.</summary>
    public static FilledContent Letters(string beginning, long count, string end)
    {
        const int Piece = 1000;
        ReadOnlyMemory<byte> piece = Enumerable.Repeat((byte)'x', Piece).ToArray();
        return new FilledContent(beginning, _ => piece, count / Piece, end);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Body(Encoding.UTF8.GetBytes(beginning), filling, times, Encoding.UTF8.GetBytes(end)));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Body(ReadOnlyMemory<byte> beginning, Func<long, ReadOnlyMemory<byte>> filling, long? times, ReadOnlyMemory<byte> end) : ForwardStream
    {
        private ReadOnlyMemory<byte> _now = beginning;
        private long _filled;
        private bool _isEnding;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = 0;
            while (read < buffer.Length && Next())
            {
                int piece = Math.Min(buffer.Length - read, _now.Length);
                _now[..piece].CopyTo(buffer[read..]);
                _now = _now[piece..];
                read += piece;
            }

            return ValueTask.FromResult(read);
        }

        private bool Next()
        {
            while (_now.IsEmpty && !_isEnding)
            {
                _isEnding = _filled == times;
                _now = _isEnding ? end : filling(_filled++);
            }

            return !_now.IsEmpty;
        }
    }
}
