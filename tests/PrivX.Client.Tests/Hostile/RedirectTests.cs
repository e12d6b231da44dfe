using System;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Wherever a server sends a caller: nobody goes there, and so neither token nor cookie nor body does.</summary>
public sealed class RedirectTests
{
    public static TheoryData<int, string> Redirects
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (int status in new[] { 301, 302, 303, 307, 308 })
            {
                // {0} is another server on another port, {1} this one.
                foreach (string location in new[] { "http://127.0.0.1:{0}/", "http://localhost:{0}/", "//127.0.0.1:{0}/", "https://127.0.0.1:{0}/", "http://127.0.0.1:{1}/elsewhere", "http://localhost:{1}/", "/elsewhere", "elsewhere" })
                {
                    data.Add(status, location);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_call_follows_none(int status, string location)
    {
        await using var other = new RawServer((_, _) => Task.CompletedTask);
        await using RawServer server = Redirecting(status, location, other);
        using PrivXClient client = await ConnectAsync(server);

        Assert.Equal("InvalidResponse", (await Check.ThrowsAsync<PrivXResponseException>(() => client.HostStore.GetHostAsync("1"))).Code);
        await Check.ThrowsAsync<PrivXResponseException>(() => client.HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x"] }));
        await Check.ThrowsAsync<PrivXResponseException>(() => Session.ReadAsync(client.HostStore.ListHosts()));
        await Check.ThrowsAsync<PrivXResponseException>(() => client.Authorizer.DownloadPrincipalsCommandScriptAsync());

        // The token and the cookie of the log-in went to the server itself, as they should; so the other could have seen them.
        Assert.Equal(4, server.Calls.Length);
        Assert.All(server.Calls, call => Assert.Contains("Bearer raw-token", call, StringComparison.Ordinal));
        Assert.All(server.Calls, call => Assert.Contains("raw-cookie", call, StringComparison.Ordinal));
        Assert.Empty(other.Heads);
    }

    // The one redirect that is due is read, not followed: what it holds is taken, where it points to is not gone to.
    [Fact]
    public async Task The_log_in_of_a_user_does_not_go_where_it_is_sent()
    {
        await using var other = new RawServer((_, _) => Task.CompletedTask);
        await using RawServer server = Redirecting(307, "http://127.0.0.1:{0}/auth/login?token=t&state=s", other);
        await Check.ThrowsAsync<PrivXAuthenticationException>(() => ConnectAsync(server, new UserCredential("anna", new SecretText("canary-password"))));
        Assert.Single(server.Heads);
        Assert.Empty(other.Heads);
    }

    private static RawServer Redirecting(int status, string location, RawServer other)
    {
        RawServer? server = null;
        server = new RawServer(async (stream, token) => await stream.WriteAsync(
            RawServer.Bytes(
                $"HTTP/1.1 {status} Elsewhere",
                $"Location: {string.Format(System.Globalization.CultureInfo.InvariantCulture, location, other.Address.Port, server!.Address.Port)}",
                "Content-Length: 0",
                "Connection: close",
                string.Empty,
                string.Empty),
            token));
        return server;
    }

    private static Task<PrivXClient> ConnectAsync(RawServer server, PrivXCredential? credential = null) => PrivXClient.ConnectAsync(
        new PrivXClientOptions(server.Address) { NoProxy = true },
        credential ?? new ApiClientCredential("id", new SecretText("s"), "oauth", new SecretText("s")));
}
