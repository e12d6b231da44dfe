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

    /// <summary>True once the server has said that it gets too many requests; the page may have come all the same, later.</summary>
    public bool IsThrottled { get; private set; }

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

    private async Task<RawPage<T>> ReadAsync(Task<ApiResponse> received, Func<ApiResponse, RawPage<T>> read)
    {
        ApiResponse response = await received.ConfigureAwait(false);
        IsThrottled = response.Call is { WasThrottled: true };

        // Elsewhere: who waits for the response asks for the page after it meanwhile.
        return await Task.Run(() => read(response)).ConfigureAwait(false);
    }
}
