using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>A body that begins, and then neither goes on nor ends; or breaks.</summary>
internal sealed class StallingContent(string beginning, bool breaks = false) : HttpContent
{
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Stalled => _stalled.Task;

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Body(Encoding.UTF8.GetBytes(beginning), breaks, _stalled));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new System.NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Body(byte[] beginning, bool breaks, TaskCompletionSource stalled) : MemoryStream(beginning)
    {
        public override async ValueTask<int> ReadAsync(System.Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                return read;
            }

            if (breaks)
            {
                throw new IOException("broken");
            }

            stalled.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
