using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>
/// One session's service provider with its one named client. Sessions differ in trust, proxy and cookies, so they share nothing.
/// </summary>
internal sealed class HttpTransport : ITransport
{
    private const string ClientName = "PrivX";

    private readonly ServerCertificateCheck _certificateCheck;
    private readonly ServiceProvider _services;
    private readonly HttpMessageHandler _outermost;

    public HttpTransport(TransportOptions options, IReadOnlyList<DelegatingHandler> handlers)
    {
        _certificateCheck = new ServerCertificateCheck(options);
        HttpMessageHandler socket = PrimaryHandler.Create(options, _certificateCheck);
        _outermost = handlers.Count > 0 ? handlers[0] : socket;

        var services = new ServiceCollection();
        IHttpClientBuilder client = services.AddHttpClient(ClientName)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => socket);
        foreach (DelegatingHandler handler in handlers)
        {
            client.AddHttpMessageHandler(() => handler);
        }

#if !NET8_0_OR_GREATER
        client.AddHttpMessageHandler(() => new DesktopRequestHandler());
#endif

        // The factory's own filters log requests and report metrics. The first would tell addresses and headers; the second hands the
        // socket a type of DiagnosticSource, which on older hosts is not the socket's own copy of that type: the call would not link.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();

        _services = services.BuildServiceProvider();
        HttpMessageHandler chain = _services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(ClientName);
        Invoker = new HttpMessageInvoker(chain, disposeHandler: false);
    }

    public HttpMessageInvoker Invoker { get; }

    public CertificateDecision? CertificateDecision => _certificateCheck.LastRefusal;

    public void Dispose()
    {
        // The factory keeps handlers of infinite lifetime for ever, and disposing its wrapper does nothing: the chain is ended by hand.
        _outermost.Dispose();
        Invoker.Dispose();
        _services.Dispose();
    }
}
