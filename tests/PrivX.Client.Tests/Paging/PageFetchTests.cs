using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Paging;

public sealed class PageFetchTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_stops_reading_goes_on_when_the_page_on_its_way_has_ended(bool cancelled)
    {
        var response = new TaskCompletionSource<ApiResponse>();
        CancellationToken given = default;
        Task<ApiResponse> ReceiveAsync(ApiRequest page, CancellationToken token)
        {
            given = token;
            return response.Task;
        }

        var fetch = new PageFetch<string>(Session.Request(), 0, ReceiveAsync, _ => new RawPage<string>([], [], 0, null), CancellationToken.None);
        Task end = fetch.DisposeAsync().AsTask();
        Assert.Equal((true, false), (given.IsCancellationRequested, end.IsCompleted));
        if (cancelled)
        {
            response.SetCanceled(given);
        }
        else
        {
            response.SetException(new InvalidOperationException("x"));
        }

        await end;
    }

    [Fact]
    public async Task How_a_page_failed_that_nobody_reads_is_no_news()
    {
        string words = Guid.NewGuid().ToString();
        var unobserved = new ConcurrentQueue<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs failure) => unobserved.Enqueue(failure.Exception.ToString());

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await FailAsync(words);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.DoesNotContain(unobserved, failure => failure.Contains(words, StringComparison.Ordinal));
    }

    // Apart, so that nothing holds the page any more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task FailAsync(string words)
    {
        var fetch = new PageFetch<string>(Session.Request(), 0, (_, _) => Task.FromException<ApiResponse>(new InvalidOperationException(words)), _ => throw new NotSupportedException(), CancellationToken.None);
        await fetch.DisposeAsync();
    }
}
