using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Running;
using PrivX.Benchmarks.Table;

namespace PrivX.Benchmarks;

internal static class Program
{
    private const string Help = """
        dotnet run -c Release --project tests/Benchmarks/PrivX.Benchmarks -- table [options]
            The module beside plain .NET and beside Invoke-RestMethod.
            --runs N      runs of each measurement, 5 or more for a table to keep (default: 5)
            --memory      stream 1,000,000 hosts too; takes some minutes more
            --only TEXT   only the parts whose name has this text: import, connect, one, list, latency, first, create, completion

        dotnet run -c Release --project tests/Benchmarks/PrivX.Benchmarks -- micro [options of BenchmarkDotNet]
            The mechanisms of one call, with what they allocate.
        """;

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
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
                return 0;
            case [EngineWorker.Argument]:
                return EngineWorker.Run();
        }

        await Console.Error.WriteLineAsync(Help);
        return 2;
    }
}
