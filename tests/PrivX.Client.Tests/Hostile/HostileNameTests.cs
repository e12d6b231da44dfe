using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Ids and names of every kind, as they are on the wire: one value stays one value, in a path, in a query and in a body.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] ExpectedHeaders = ["Accept", "Accept-Encoding", "Authorization", "Cookie", "Host", "User-Agent", "X-Request-ID"];

    private static readonly string[] NamesRefused =
    [
        string.Empty, " ", ".", "..", "../x", "..\\x", "x/..", "x/../y", "x/./y", "x\\..\\y", "../../../auth/api/v1/status", "a\uD800", "\uDC00a", "\uDE00\uD83D",
    ];

    /// <summary>Names, and what they are in an address.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { "a/b", "a%2Fb" },
        { "/a", "%2Fa" },
        { "a?b=c", "a%3Fb%3Dc" },
        { "a#b", "a%23b" },
        { "a%b", "a%25b" },
        { "a%2Fb", "a%252Fb" },
        { "%2e%2e", "%252e%252e" },
        { "%2e%2e%2fx", "%252e%252e%252fx" },
        { "...", "..." },
        { "..a", "..a" },
        { "a..", "a.." },
        { "...;a", "...%3Ba" },
        { "a;b", "a%3Bb" },
        { "a\"b", "a%22b" },
        { "a'b", "a%27b" },
        { "a\\b", "a%5Cb" },
        { "a b", "a%20b" },
        { "a+b&c", "a%2Bb%26c" },
        { "{secret_name}", "%7Bsecret_name%7D" },
        { "a\rb", "a%0Db" },
        { "a\nb", "a%0Ab" },
        { "x HTTP/1.1\r\nX-Evil: 1\r\n\r\n", "x%20HTTP%2F1.1%0D%0AX-Evil%3A%201%0D%0A%0D%0A" },
        { "a\0b", "a%00b" },
        { "\u007f\u0085\u2028", "%7F%C2%85%E2%80%A8" },
        { "ä", "%C3%A4" },
        { "日本", "%E6%97%A5%E6%9C%AC" },
        { "🦊", "%F0%9F%A6%8A" },
        { "\u202Egnp", "%E2%80%AEgnp" },
        { "a\uFF0Fb\uFF0E\uFF0E", "a%EF%BC%8Fb%EF%BC%8E%EF%BC%8E" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_one_value_wherever_it_stands(string name, string escaped)
    {
        await using var server = new RawServer(async (stream, token) => await stream.WriteAsync(
            RawServer.Bytes("HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 22", "Connection: close", string.Empty, """{"name":"x","data":{}}"""), token));
        using PrivXClient client = await ConnectAsync(server);
        await client.Vault.GetSecretAsync(name);
        await Assert.ThrowsAsync<PrivXResponseException>(() => Session.ReadAsync(client.HostStore.ListHostTags(name)));

        string[] calls = server.Calls;
        Assert.Equal($"GET /vault/api/v1/secrets/{escaped} HTTP/1.1", FirstLine(calls[0]));
        Assert.StartsWith("GET /host-store/api/v1/hosts/tags?", calls[1], StringComparison.Ordinal);
        Assert.Contains($"query={escaped}", FirstLine(calls[1]), StringComparison.Ordinal);
        Assert.All(calls, call => Assert.Equal(ExpectedHeaders, Headers(call)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_a_body_a_name_is_itself(string name, string escaped)
    {
        Assert.NotEmpty(escaped);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"id":"1"}"""));
        await new PrivXClient(session.Api).HostStore.CreateHostAsync(new Host { CommonName = name, Addresses = [name] });
        JsonNode body = JsonNode.Parse(session.Server.Sent.Single().Body!)!;
        Assert.Equal(name, (string?)body["common_name"]);
        Assert.Equal(name, (string?)body["addresses"]![0]);
    }

    // In one test: data of a theory travels as UTF-8, which has no half characters.
    [Fact]
    public async Task What_would_leave_its_place_is_refused_and_not_sent()
    {
        using Session session = await Session.ConnectAsync();
        foreach (string name in NamesRefused)
        {
            PrivXUsageException failure = await Assert.ThrowsAsync<PrivXUsageException>(async () => await new PrivXClient(session.Api).Vault.GetSecretAsync(name));
            Assert.Equal("InvalidArgument", failure.Code);
            Assert.NotNull(failure.Remedy);
        }

        Assert.Empty(session.Server.Sent);
    }

    [Fact]
    public async Task Half_a_character_is_sent_nowhere_as_something_else()
    {
        using Session session = await Session.ConnectAsync();
        var client = new PrivXClient(session.Api);
        int logIns = session.Server.LogIns.Count;
        foreach (string name in new[] { "a\uD800", "\uDC00a", "\uDE00\uD83D" })
        {
            await Check.ThrowsAsync<PrivXUsageException>(() => Session.ReadAsync(client.HostStore.ListHostTags(name)));
            await Check.ThrowsAsync<PrivXUsageException>(() => client.HostStore.CreateHostAsync(new Host { CommonName = name, Addresses = ["x"] }));
            await Check.ThrowsAsync<PrivXUsageException>(() => client.LocalUserStore.SetLocalUserPasswordAsync("1", new SecretText(name)));
            await Check.ThrowsAsync<PrivXUsageException>(() => Session.ConnectAsync(session.Server, new ApiClientCredential(name, new SecretText("s"), "oauth", new SecretText("s"))));
        }

        Assert.Empty(session.Server.Sent);
        Assert.Equal(logIns, session.Server.LogIns.Count);
    }

    [Fact]
    public void In_no_operation_a_value_leaves_its_segment()
    {
        Operation[] operations = [.. AllOperations().Where(operation => operation.Path.Contains('{'))];
        Assert.True(operations.Length > 150, $"{operations.Length} operations");
        foreach (Operation operation in operations)
        {
            int values = operation.Path.Count(c => c == '{');
            foreach (string name in Names.Select(row => (string)row[0]))
            {
                string path = new ApiRequest(operation, [.. Enumerable.Repeat(name, values)]).Path;
                string[] segments = path.Split('/');
                string[] template = operation.Path.Split('/');
                Assert.Equal(template.Length, segments.Length);
                Assert.All(template.Zip(segments).Where(pair => !pair.First.Contains('{')), pair => Assert.Equal(pair.First, pair.Second));
                Assert.Equal(path, new BaseAddress(new Uri("https://privx.example.com")).Join(path, string.Empty).AbsolutePath);
            }

            foreach (string name in NamesRefused)
            {
                Assert.Throws<PrivXUsageException>(() => new ApiRequest(operation, [.. Enumerable.Repeat(name, values)]));
            }
        }
    }

    [Fact]
    public void An_address_that_the_framework_makes_another_path_of_is_refused()
    {
        var address = new BaseAddress(new Uri("https://privx.example.com:8443/pam/"));
        Assert.Equal("https://privx.example.com:8443/pam/a/b?q=%2F..%2F", address.Join("/a/b", "q=%2F..%2F").AbsoluteUri);
        Assert.Equal("InvalidArgument", Assert.Throws<PrivXUsageException>(() => address.Join("/a/x/../b", string.Empty)).Code);
    }

    [Fact]
    public async Task A_name_of_100_000_characters_is_sent_or_refused()
    {
        var server = new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}", 414)) };
        using Session session = await Session.ConnectAsync(server);
        string name = string.Concat(Enumerable.Repeat("🦊", 50_000));
        Assert.Equal("Http414", (await Check.ThrowsAsync<PrivXRequestException>(async () => await new PrivXClient(session.Api).Vault.GetSecretAsync(name))).Code);
        Assert.Equal("/vault/api/v1/secrets/" + string.Concat(Enumerable.Repeat("%F0%9F%A6%8A", 50_000)), server.Sent.Single().Path);
    }

    private static Task<PrivXClient> ConnectAsync(RawServer server) => PrivXClient.ConnectAsync(
        new PrivXClientOptions(server.Address) { NoProxy = true },
        new ApiClientCredential("id", new SecretText("s"), "oauth", new SecretText("s")));

    private static string FirstLine(string head) => head[..head.IndexOf('\r', StringComparison.Ordinal)];

    private static IEnumerable<string> Headers(string head) =>
        head.Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);

    private static IEnumerable<Operation> AllOperations() => typeof(Operation).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Operations", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(Operation))
        .Select(field => (Operation)field.GetValue(null)!);
}
