using System.Collections.Generic;
using System.Net.Http;
using PrivX.Client.Transport;
using PrivX.Transport;

namespace PrivX.Client.Tests.Support;

/// <summary>The client's own handlers and the real retry policy, before a fake server.</summary>
internal sealed class FakeTransport(FakeServer server) : ITransportEntry, ITransport
{
    private HttpMessageInvoker? _invoker;

    public TransportOptions? Options { get; private set; }

    public bool IsDisposed { get; private set; }

    public CertificateDecision? CertificateDecision { get; set; }

    public HttpMessageInvoker Invoker => _invoker!;

    public IConfigurationFileReader ConfigurationFileReader => throw new System.NotSupportedException();

    public ITransport Create(TransportOptions options, IReadOnlyList<DelegatingHandler> handlers)
    {
        Options = options;
        HttpMessageHandler chain = server;
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = chain;
            chain = handlers[i];
        }

        _invoker = new HttpMessageInvoker(chain, disposeHandler: false);
        return this;
    }

    public IRetryPolicy CreateRetryPolicy(RetryOptions options, IClock clock) => new RetryPolicy(options, clock);

    public void Dispose() => IsDisposed = true;
}
