using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>
/// Reads a response's body to its end as part of the attempt, unless it is to be streamed. Bounded in silence (each byte starts the
/// time-out anew, so that a long answer is no late one), in size as unpacked, and as a whole in time, for what never is silent can still
/// never end.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="largest">The largest answer that is read; a smaller one for tests.</param>
internal sealed class ResponseBodyHandler(SessionContext session, int largest = ResponseBodyHandler.LargestResponse) : DelegatingHandler
{
    /// <summary>More than any answer of JSON; a server that sends more is out of its mind. One less than a power of two, of which the pool's arrays are.</summary>
    public const int LargestResponse = (256 * 1024 * 1024) - 1;

    // An error's body is a few hundred bytes. Of a longer one the status is kept, and nothing else.
    private const int LargestError = 1024 * 1024;
    private const int FirstBuffer = 16 * 1024;

    // Announced is soon; only what comes is worth more memory.
    private const int LargestFirstBuffer = 4 * 1024 * 1024;

    // A page of some MB over the slowest line takes a minute.
    private static readonly TimeSpan LongestResponse = TimeSpan.FromMinutes(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallContext call = MessageCall.Of(request);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (call.Streamed && response.IsSuccessStatusCode)
        {
            return response;
        }

        try
        {
            HttpContent content = response.Content;
            BufferedContent buffered = await ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
            response.Content = buffered;
            content?.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<BufferedContent> ReadAsync(CallContext call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        int limit = response.IsSuccessStatusCode ? largest : LargestError;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize(response.Content?.Headers.ContentLength, limit));
        int length = 0;
        DateTimeOffset latest = session.Clock.UtcNow + LongestResponse;
        using var timer = new ReadTimeout(session.Clock, session.Timeout, cancellationToken);
#if !NET8_0_OR_GREATER
        // A read that has begun does not look at its token on .NET Framework; closing the response ends it.
        using CancellationTokenRegistration closing = timer.Token.Register(response.Dispose);
#endif
        try
        {
            if (response.Content is { } body)
            {
#if NET8_0_OR_GREATER
                Stream stream = await body.ReadAsStreamAsync(timer.Token).ConfigureAwait(false);
#else
                Stream stream = await body.ReadAsStreamAsync().ConfigureAwait(false);
#endif
                while (true)
                {
                    timer.Restart();
                    int read = await ReadAsync(stream, buffer, length, timer.Token).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    length += read;
                    if (length > limit)
                    {
                        throw TooLarge(call, response);
                    }

                    if (session.Clock.UtcNow > latest)
                    {
                        throw new AttemptTimeoutException($"the answer had no end after {Text.Seconds(LongestResponse)}");
                    }

                    if (length == buffer.Length)
                    {
                        buffer = Grow(buffer, length);
                    }
                }

                CheckLength(response, length);
            }

            return new BufferedContent(buffer, length, (response.Content ?? new ByteArrayContent([])).Headers);
        }
        catch (Exception e)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            // What is known of a refusal is its status; that its words are lost does not make it a success.
            if (!response.IsSuccessStatusCode)
            {
                return new BufferedContent([], 0, new ByteArrayContent([]).Headers);
            }

            if (timer.Expired)
            {
                throw new AttemptTimeoutException($"the answer stopped for {Text.Seconds(session.Timeout)}");
            }

            if (e is IOException or HttpRequestException or System.Net.WebException or ObjectDisposedException or InvalidDataException)
            {
                throw new BrokenResponseException((int)response.StatusCode, e);
            }

            throw;
        }
    }

#if NET8_0_OR_GREATER
    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer.AsMemory(offset), cancellationToken);
#else
    private static Task<int> ReadAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellationToken);
#endif

    // One byte more than announced: the read that finds the end then needs no larger buffer.
    private static int FirstSize(long? announced, int limit) => announced is > 0 && announced < limit ? Math.Min((int)announced + 1, LargestFirstBuffer) : FirstBuffer;

    private static byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }

    // .NET Framework takes the early end of a body for its end. After decompression the length is no longer known.
    private static void CheckLength(HttpResponseMessage response, int length)
    {
        if (response.Content!.Headers.ContentLength is { } announced && length < announced && response.Content.Headers.ContentEncoding.Count == 0)
        {
            throw new IOException("The answer ended early.");
        }
    }

    private PrivXException TooLarge(CallContext call, HttpResponseMessage response)
    {
        string size = $"not smaller than {(largest + 1) / (1024 * 1024)} MB";
        return call.Operation.Repeat != RepeatClass.Safe
            ? FailureTranslator.OutcomeUnknown(call, $"the answer is {size}", null)
            : new PrivXResponseException($"The answer to {call.Name} is {size}.")
            {
                Status = (int)response.StatusCode,
                Remedy = "Ask for less, for example with a filter.",
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            };
    }
}
