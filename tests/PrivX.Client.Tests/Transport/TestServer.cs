using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Transport;

/// <summary>A loopback server that answers every request with the bytes it is told, and keeps the requests' heads.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SslStreamCertificateContext? _certificate;

    public TestServer(X509Certificate2? certificate = null, X509Certificate2Collection? intermediates = null)
    {
        _certificate = certificate is null ? null : SslStreamCertificateContext.Create(certificate, intermediates, offline: true);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Scheme => _certificate is null ? "http" : "https";

    public Uri Address => new($"{Scheme}://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public byte[] Response { get; set; } = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    public ConcurrentQueue<string> Requests { get; } = new();

    public int Connections { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }

            Connections++;
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = _certificate }, _stop.Token);
                    stream = tls;
                }

                var buffer = new byte[16384];
                int read;
                while ((read = await stream.ReadAsync(buffer, _stop.Token)) > 0)
                {
                    Requests.Enqueue(Encoding.ASCII.GetString(buffer, 0, read));
                    await stream.WriteAsync(Response, _stop.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The client went away, or refused our certificate.
            }
        }
    }
}
