using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Paging;

/// <summary>One page on its way: first its response arrives, then it is read. Whoever needs it no longer disposes it, which ends the request.</summary>
internal sealed class PageFetch<T> : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancel;

    public PageFetch(
        ApiRequest request,
        long offset,
        Func<ApiRequest, CancellationToken, Task<ApiResponse>> receive,
        Func<ApiResponse, RawPage<T>> read,
        CancellationToken cancellationToken)
    {
        Offset = offset;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<ApiResponse> received = receive(request, _cancel.Token);
        Received = received;
        Page = ReadAsync(received, read);
    }

    /// <summary>Where the page begins.</summary>
    public long Offset { get; }

    /// <summary>Done as soon as the whole response is there.</summary>
    public Task Received { get; }

    /// <summary>Done when the response is read too.</summary>
    public Task<RawPage<T>> Page { get; }

    public async ValueTask DisposeAsync()
    {
        _cancel.Cancel();

        // Whoever reads has stopped, or has the real failure already: that of a page nobody asked for is no news.
        await Task.WhenAny(Page).ConfigureAwait(false);
        _ = Page.Exception;
        _cancel.Dispose();
    }

    private static async Task<RawPage<T>> ReadAsync(Task<ApiResponse> received, Func<ApiResponse, RawPage<T>> read)
    {
        ApiResponse response = await received.ConfigureAwait(false);

        // Elsewhere: who waits for the response asks for the page after it meanwhile.
        return await Task.Run(() => read(response)).ConfigureAwait(false);
    }
}
