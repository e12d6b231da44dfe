using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PrivX.Benchmarks.Table;

namespace PrivX.Benchmarks;

internal static class Program
{
    private const string Help = """
        dotnet run -c Release --project tests/Benchmarks/PrivX.Benchmarks -- table [options]
            The module beside plain .NET and beside Invoke-RestMethod.
            --runs N      runs of each measurement, 5 or more for a table to keep (default: 5)
            --only TEXT   only the parts whose name has this text: import, connect, one, list, latency, first, names, create, download, completion, memory

        dotnet run -c Release --project tests/Benchmarks/PrivX.Benchmarks -- micro [options of BenchmarkDotNet]
            The mechanisms of one call, with what they allocate.
        """;

    // In this process, where the staged module and internal types are at hand; with bounds, because on a busy machine BenchmarkDotNet goes on
    // for a hundred iterations to become sure of itself.
    private static IConfig Mechanisms => DefaultConfig.Instance.AddJob(
        Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationCount(8).WithMaxIterationCount(16).WithMaxWarmupCount(10));

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["table", .. var rest]:
                if (TableOptions.Parse(rest) is { } options)
                {
                    return await TableCommand.RunAsync(options);
                }

                break;
            case ["micro", .. var rest]:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, Mechanisms);
                return 0;
        }

        await Console.Error.WriteLineAsync(Help);
        return 2;
    }
}
