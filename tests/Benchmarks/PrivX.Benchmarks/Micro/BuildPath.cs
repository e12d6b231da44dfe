using BenchmarkDotNet.Attributes;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Benchmarks.Micro;

/// <summary>The path of a call with an id, plain and with what must be escaped.</summary>
[MemoryDiagnoser]
public class BuildPath
{
    private readonly string[] _plain = ["6b0f4f6e-2f0d-4c5e-9a8e-4f6f2a3d7c11"];
    private readonly string[] _odd = ["røut/er #7"];

    [Benchmark]
    public string Id() => RoutePath.Build(HostStoreOperations.GetHost, _plain);

    [Benchmark]
    public string Escaped() => RoutePath.Build(HostStoreOperations.GetHost, _odd);
}
