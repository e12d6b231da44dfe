using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using PrivX.Client.Paging;
using PrivX.PowerShell.Bridge;

namespace PrivX.Benchmarks.Micro;

/// <summary>The way from the client to the pipeline thread, per object: pages of 1,000, and one object a page.</summary>
[MemoryDiagnoser]
public class Bridge : IDisposable
{
    private const int Rows = 100_000;
    private const int Calls = 1_000;

    private readonly Page<object> _page = new(Enumerable.Range(0, 1_000).Select(_ => new object()).ToArray(), Rows, 0);
    private readonly Page<object> _single = new([new object()], Calls, 0);
    private readonly PipelineBridge _bridge = new(new SilentPipeline());

    [Benchmark(OperationsPerInvoke = Rows)]
    public int ObjectOfALongPage() => Stream(_page, Rows / 1_000);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int PageOfOneObject() => Stream(_single, Calls);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Call()
    {
        int sum = 0;
        for (int index = 0; index < Calls; index++)
        {
            sum += _bridge.Run(static async _ =>
            {
                await Task.Yield();
                return 1;
            });
        }

        return sum;
    }

    public void Dispose()
    {
        _bridge.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async IAsyncEnumerable<Page<object>> Pages(Page<object> page, int times, [EnumeratorCancellation] CancellationToken token = default)
    {
        for (int index = 0; index < times; index++)
        {
            // As the real one, which waits for the network.
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            yield return page;
        }
    }

    private int Stream(Page<object> page, int times)
    {
        int count = 0;
        _bridge.Stream(new PagedList<object>(token => Pages(page, times, token)), null, _ =>
        {
            count++;
            return true;
        });
        return count;
    }
}
