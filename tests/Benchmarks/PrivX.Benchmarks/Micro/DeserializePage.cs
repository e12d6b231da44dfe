using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PrivX.Benchmarks.Floor;
using PrivX.Client.Paging;
using PrivX.HostStore;

namespace PrivX.Benchmarks.Micro;

/// <summary>A page of 1,000 hosts: ours, row by row with its identities, and the serializer alone.</summary>
[MemoryDiagnoser]
public class DeserializePage
{
    private readonly byte[] _json = SampleHosts.Page(1_000);

    [Benchmark(Baseline = true)]
    public object? Serializer() => JsonSerializer.Deserialize(_json, FloorJson.Default.FloorPage);

    [Benchmark]
    public object Ours() => PageParser.Parse(_json, HostStoreJson.Default.Host, host => host.Id);
}
