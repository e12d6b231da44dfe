using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Module.Tests.Session;

/// <summary>A listener on the loopback that plays what lies between here and PrivX: something silent, a proxy that refuses, or a plain relay.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _serve;
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _connections;

    private Wire(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Https => new($"https://127.0.0.1:{Port}");

    public Uri Http => new($"http://127.0.0.1:{Port}");

    /// <summary>How many connections there have been.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many the other side has not ended.</summary>
    public int Open => _open.Count;

    /// <summary>Done with the first connection.</summary>
    public Task Connected => _connected.Task;

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Takes connections and never says a word.</summary>
    public static Wire Silent() => new(async (stream, token) =>
    {
        byte[] buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, token) > 0)
        {
        }
    });

    /// <summary>Answers whatever is asked with the same lines, and hangs up.</summary>
    public static Wire Answering(params string[] lines) => new(async (stream, token) =>
    {
        byte[] buffer = new byte[4096];
        var request = new StringBuilder();
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer, token);
            if (read == 0)
            {
                return;
            }

            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), token);
    });

    /// <summary>Passes everything on to a server as it is.</summary>
    public static Wire To(Uri server) => new(async (stream, token) =>
    {
        using var target = new TcpClient();
        await target.ConnectAsync(server.Host, server.Port, token);
        NetworkStream there = target.GetStream();
        Task back = there.CopyToAsync(stream, token);
        await stream.CopyToAsync(there, token);
    });

    /// <summary>An address where nothing listens.</summary>
    public static Uri Closed(string scheme)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Waits until the other side has ended all its connections.</summary>
    public async Task AllEndedAsync()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Open > 0)
        {
            await Task.Delay(5, bound.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        foreach (TcpClient client in _open.Keys.ToList())
        {
            client.Dispose();
        }

        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                _open[client] = true;
                Interlocked.Increment(ref _connections);
                _connected.TrySetResult();
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            await _serve(client.GetStream(), _end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or System.IO.IOException or SocketException or ObjectDisposedException)
        {
        }
        finally
        {
            client.Dispose();
            _open.TryRemove(client, out _);
        }
    }
}
