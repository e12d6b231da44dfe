using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Tests.Bridge;

/// <summary>The way from the client to the pipeline thread, counted: a hop a page, nothing an object.</summary>
public sealed class StreamCostTests
{
    private const int Pages = 100;
    private const int RowsOfAPage = 1_000;

    [Fact]
    public void An_object_of_a_list_costs_the_pipeline_thread_no_memory()
    {
        var page = new Page<object>([.. Enumerable.Range(0, RowsOfAPage).Select(_ => new object())], Pages * RowsOfAPage, 0);
        using var bridge = new PipelineBridge(new QuietPipeline());
        int written = 0;
        void Stream() => bridge.Stream(new PagedList<object>(token => Read(page, token)), null, _ => ++written > 0);

        Stream();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Stream();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(2 * Pages * RowsOfAPage, written);
        Assert.InRange(bytes / Pages, 0, RowsOfAPage);
    }

    private static async IAsyncEnumerable<Page<object>> Read(Page<object> page, [EnumeratorCancellation] CancellationToken token)
    {
        for (int number = 0; number < Pages; number++)
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            yield return page;
        }
    }
}
