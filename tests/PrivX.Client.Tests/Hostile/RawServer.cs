using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Hostile;

/// <summary>A loopback server below HTTP: lets callers log in, and then writes whatever a test wants. Keeps the heads of all requests.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const string Token = """{"access_token":"raw-token","token_type":"bearer","expires_in":300}""";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;

    /// <param name="response">Writes the response to anything but a log-in. The connection is closed after it.</param>
    public RawServer(Func<Stream, CancellationToken, Task> response)
    {
        _answer = response;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>All heads but those of log-ins.</summary>
    public string[] Calls => [.. Heads.Where(head => !IsLogIn(head))];

    public static byte[] Bytes(params string[] lines) => Encoding.ASCII.GetBytes(string.Join("\r\n", lines));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static bool IsLogIn(string head) => head.Contains("/oauth/token ", StringComparison.Ordinal);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string head = await ReadHeadAsync(stream);
                Heads.Enqueue(head);
                if (IsLogIn(head))
                {
                    await stream.WriteAsync(Bytes("HTTP/1.1 200 OK", "Content-Type: application/json", $"Content-Length: {Token.Length}", "Connection: close", "Set-Cookie: session=raw-cookie; Path=/", string.Empty, Token), _stop.Token);
                }
                else
                {
                    await _answer(stream, _stop.Token);
                }

                // Closed by us with something unread, a connection is reset, and the client may lose what it was sent.
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(new byte[4096], _stop.Token) > 0)
                {
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The client went away, as it should from a server like this.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                break;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
