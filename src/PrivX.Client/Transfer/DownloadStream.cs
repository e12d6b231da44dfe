using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Transfer;

/// <summary>
/// The content of a download. Each read is bounded in time, the whole is not; an end before the announced length is an error, never a
/// short file, and so is the end of the session. Read it asynchronously: waiting for the network by blocking a thread is not offered.
/// </summary>
internal sealed class DownloadStream(Stream inner, ApiResponse response, SessionContext session, long? length, CancellationToken end) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length ?? throw new NotSupportedException("The server did not say how long the download is.");

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException("A download is read once, from its start.");
    }

#if NET8_0_OR_GREATER
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end);
        using var timer = new ReadTimeout(session.Clock, session.Timeout, either.Token);
        return await ReadAsync(() => inner.ReadAsync(buffer, timer.Token), buffer.Length, timer, cancellationToken).ConfigureAwait(false);
    }
#else
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end);
        using var timer = new ReadTimeout(session.Clock, session.Timeout, either.Token);

        // A read that has begun does not look at its token on .NET Framework; closing the response ends it.
        using CancellationTokenRegistration closing = timer.Token.Register(response.Dispose);
        return await ReadAsync(() => new ValueTask<int>(inner.ReadAsync(buffer, offset, count, timer.Token)), count, timer, cancellationToken).ConfigureAwait(false);
    }
#endif

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read the download asynchronously.");

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A download is read once, from its start.");

    public override void SetLength(long value) => throw new NotSupportedException("A download is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The stream is the response's, and is closed with it.
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadAsync(Func<ValueTask<int>> readAsync, int wanted, ReadTimeout timer, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            read = await readAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The download was cancelled.", e, cancellationToken);
        }
        catch (Exception e) when (end.IsCancellationRequested)
        {
            throw new ObjectDisposedException(ApiPipeline.ClosedWords, e);
        }
        catch (Exception) when (timer.Expired)
        {
            throw new PrivXTimeoutException($"The download {response.Call.Name} stopped for {Text.Seconds(session.Timeout)}.")
            {
                Remedy = "Start it again, or give the server more time with a longer time-out.",
                Method = response.Call.Operation.Method,
                Route = response.Call.Operation.Path,
            };
        }
        catch (Exception e) when (e is IOException or HttpRequestException or WebException or InvalidDataException)
        {
            throw Cut(e);
        }

        _position += read;
        return read == 0 && wanted > 0 && _position < length ? throw Cut(null) : read;
    }

    private PrivXResponseException Cut(Exception? cause) => new($"The download {response.Call.Name} was cut short.", cause)
    {
        Status = (int)response.Message.StatusCode,
        Remedy = "Start it again; what has come of it is not complete.",
        Method = response.Call.Operation.Method,
        Route = response.Call.Operation.Path,
    };
}
