using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Hostile;

/// <summary>A session that is closed while calls are under way: each ends at once, and says what is known of it.</summary>
public sealed class ClosedSessionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_read_ends_as_one_of_a_closed_session() =>
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CloseAsync(client => client.HostStore.GetHostAsync("1"), null));

    [Fact]
    public async Task Of_what_may_be_done_once_nobody_knows_whether_it_was()
    {
        var failure = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => CloseAsync(client => client.HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x"] }), null));
        Assert.Contains("disconnected", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_has_begun_ends_too() =>
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CloseAsync(client => client.HostStore.GetHostAsync("1"), new StallingContent("{")));

    [Fact]
    public async Task A_download_ends_too_and_leaves_no_file()
    {
        string folder = Directory.CreateTempSubdirectory("privx-closed-").FullName;
        try
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => CloseAsync(
                client => new DownloadSaver(client.SourceOf((one, token) => one.Authorizer.DownloadPrincipalsCommandScriptAsync(token))).SaveAsync(Path.Combine(folder, "script.sh"), default),
                new StallingContent("#!/bin/sh")));
            Assert.Empty(Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Closes the session when the server has the request or, where it begins a response, has sent its beginning.
    private static async Task CloseAsync(Func<PrivXClient, Task> call, StallingContent? begun)
    {
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new FakeServer
        {
            Always = async (_, token) =>
            {
                if (begun is not null)
                {
                    return new HttpResponseMessage { Content = begun };
                }

                isThere.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            },
        };
        using Session session = await Session.ConnectAsync(server);
        Task running = call(new PrivXClient(session.Api));
        await (begun?.Stalled ?? isThere.Task).WaitAsync(Patience);
        session.Pipeline.Dispose();
        await running.WaitAsync(Patience);
        Assert.NotEmpty(server.Sent);
    }
}
