using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Hostile;

/// <summary>What is stopped has ended: no timer of it is left, and however long one waits, nothing more is asked.</summary>
public sealed class StoppedCallTests
{
    /// <summary>Calls, by whether the server is silent, says one page and then nothing, or asks to wait.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "log-in", "silent" },
        { "log-in", "busy" },
        { "get", "silent" },
        { "get", "busy" },
        { "get", "half" },
        { "list", "silent" },
        { "list", "busy" },
        { "list", "half" },
        { "list", "one page" },
        { "create", "silent" },
        { "create", "busy" },
        { "create", "half" },
        { "download", "silent" },
        { "download", "busy" },
        { "download", "half" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nothing_of_a_stopped_call_is_left(string what, string server)
    {
        string folder = Directory.CreateTempSubdirectory("privx-stop-").FullName;
        try
        {
            var isWaiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            int answered = 0;
            async Task<HttpResponseMessage> RespondAsync(Sent sent, CancellationToken token)
            {
                if (server == "one page" && answered++ == 0)
                {
                    return FakeServer.Json("""{"count":9,"items":[{"id":"1"}]}""");
                }

                if (server == "busy")
                {
                    HttpResponseMessage busy = FakeServer.Json("{}", 429);
                    busy.Headers.TryAddWithoutValidation("Retry-After", "20");
                    isWaiting.TrySetResult();
                    return busy;
                }

                if (server == "half")
                {
                    var content = new StallingContent("{");
                    _ = content.Stalled.ContinueWith(_ => isWaiting.TrySetResult(), TaskScheduler.Default);
                    return new HttpResponseMessage { Content = content };
                }

                isWaiting.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            }

            // A clock that passes no wait by itself.
            var clock = new TestClock(DateTimeOffset.UtcNow, TimeSpan.FromSeconds(1));
            var fake = new FakeServer();
            using Session session = await Session.ConnectAsync(fake, configure: options => options.Clock = clock);
            fake.Always = RespondAsync;
            using var stop = new CancellationTokenSource();
            var client = new PrivXClient(session.Api);
            Task call = what switch
            {
                "get" => client.HostStore.GetHostAsync("1", stop.Token),
                "list" => ReadAsync(client, stop.Token),
                "create" => client.HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x"] }, stop.Token),
                "download" => new DownloadSaver(client.SourceOf((one, token) => one.Authorizer.DownloadPrincipalsCommandScriptAsync(token))).SaveAsync(Path.Combine(folder, "script.sh"), stop.Token),
                _ => LogInAsync(fake, RespondAsync, clock, stop.Token),
            };
            await isWaiting.Task.WaitAsync(TimeSpan.FromSeconds(20));
            while (clock.Waiting == 0)
            {
                await Task.Yield();
            }

            int sent = fake.Sent.Count + fake.LogIns.Count;
            await stop.CancelAsync();
            var end = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));
            Assert.Equal(stop.Token, end.CancellationToken);
            Assert.Equal(0, clock.Waiting);
            clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(sent, fake.Sent.Count + fake.LogIns.Count);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReadAsync(PrivXClient client, CancellationToken token)
    {
        await foreach (Host host in client.HostStore.ListHosts().WithCancellation(token))
        {
            Assert.Equal("1", host.Id);
        }
    }

    private static async Task LogInAsync(FakeServer server, Func<Sent, CancellationToken, Task<HttpResponseMessage>> response, TestClock clock, CancellationToken token)
    {
        server.Token = response;
        var options = new PrivXClientOptions(new Uri("https://privx.example.com")) { Clock = clock };
        await ApiPipeline.ConnectAsync(options, Session.ApiClient, new FakeTransport(server), null, token);
    }
}
