#if NET8_0_OR_GREATER
using System;
#endif
using System.Net;
using System.Net.Http;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>Makes the handler that owns the sockets, from what each framework offers.</summary>
internal static class PrimaryHandler
{
    // The default of 2 on .NET Framework would starve calls made side by side.
    private const int ConnectionsPerServer = 64;

#if NET8_0_OR_GREATER
    public static HttpMessageHandler Create(TransportOptions options, ServerCertificateCheck certificateCheck)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = options.ConnectTimeout,
            CookieContainer = new CookieContainer(),
            MaxConnectionsPerServer = ConnectionsPerServer,

            // A session lives for hours: look the name up again now and then.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseProxy = !options.NoProxy,
            Proxy = ChosenProxy(options),
            DefaultProxyCredentials = options.ProxyCredential,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = certificateCheck.Accepts;
        return handler;
    }
#else
    public static HttpMessageHandler Create(TransportOptions options, ServerCertificateCheck certificateCheck)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            CookieContainer = new CookieContainer(),
            MaxConnectionsPerServer = ConnectionsPerServer,
            UseProxy = !options.NoProxy,
            DefaultProxyCredentials = options.ProxyCredential,
            ServerCertificateCustomValidationCallback = certificateCheck.Accepts,
        };
        if (!options.NoProxy && ChosenProxy(options) is { } proxy)
        {
            handler.Proxy = proxy;
        }

        // Left to the system where the process says so, and then newer protocols come by themselves; else Windows PowerShell would
        // still offer SSL 3 and TLS 1.0 only. The process-wide setting belongs to others and stays as it is.
        if (ServicePointManager.SecurityProtocol != SecurityProtocolType.SystemDefault)
        {
            handler.SslProtocols = System.Security.Authentication.SslProtocols.Tls12;
        }

        return handler;
    }
#endif

    private static SessionProxy? ChosenProxy(TransportOptions options) =>
        options.NoProxy || options.Proxy is null ? null : new SessionProxy(options.Proxy, options.ProxyCredential);
}
