using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using PrivX.Client;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transport;

namespace PrivX.Benchmarks.Micro;

/// <summary>What a handler adds to a call that needs nothing of it: retry, and diagnostics with its redaction.</summary>
[MemoryDiagnoser]
public class Handlers : IDisposable
{
    private readonly SessionContext _session =
        new(new BaseAddress(new Uri("https://privx.example.com")), "PrivX.Benchmarks", TimeSpan.FromSeconds(100), SystemClock.Instance, null);

    private readonly SilentReporter _reporter = new();

    // The parameter named filter is one that is not allowed in lines.
    private readonly ApiRequest _request = new(HostStoreOperations.ListHosts) { Query = [new("offset", "0"), new("limit", "1000"), new("filter", "accessible")] };
    private HttpMessageInvoker _none = null!;
    private HttpMessageInvoker _retry = null!;
    private HttpMessageInvoker _diagnostics = null!;
    private CallContext _scrubbed = null!;

    [GlobalSetup]
    public void Prepare()
    {
        IRetryPolicy policy = TransportLoader.LoadFrom(Path.Combine(Built.ModuleFolder, "bin", "Core")).CreateRetryPolicy(new RetryOptions(), _session.Clock);
        _none = new HttpMessageInvoker(new CannedResponse());
        _retry = new HttpMessageInvoker(new RetryHandler(policy, new RetryClassifier(_session.Clock)) { InnerHandler = new CannedResponse() });
        _diagnostics = new HttpMessageInvoker(new DiagnosticsHandler(_session) { InnerHandler = new CannedResponse() });
        _scrubbed = new CallContext(_session, _request, null) { Token = new SecretText("an-access-token-of-some-length") };
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _none.Dispose();
        _retry.Dispose();
        _diagnostics.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public Task None() => SendAsync(_none, null);

    [Benchmark]
    public Task Retry() => SendAsync(_retry, null);

    [Benchmark]
    public Task DiagnosticsUnheard() => SendAsync(_diagnostics, null);

    [Benchmark]
    public Task DiagnosticsHeard() => SendAsync(_diagnostics, _reporter);

    [Benchmark]
    public string ScrubSecrets() => _scrubbed.Scrub("The server said: an-access-token-of-some-length is not valid for this resource.");

    private async Task SendAsync(HttpMessageInvoker invoker, SilentReporter? reporter)
    {
        var call = new CallContext(_session, _request, reporter);
        using HttpRequestMessage message = call.CreateMessage();
        using HttpResponseMessage response = await invoker.SendAsync(message, CancellationToken.None);
    }
}
