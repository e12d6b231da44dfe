using System;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;
using PrivX.RoleStore;

namespace PrivX.Client.Tests.Updates;

/// <summary>An object read, changed and sent back whole: the request that leaves, or that none does.</summary>
public sealed class ReplacedObjectTests
{
    private const string HostPath = "/host-store/api/v1/hosts/h1";

    [Fact]
    public async Task What_was_changed_is_sent_with_all_that_was_read_and_nothing_that_is_the_server_s()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""
                {"id":"h1","common_name":"web-01","zone":null,"new":[1.10,{"a":null}],"created":"2026-01-31T12:00:00.123456789Z",
                 "principals":[{"principal":"root","passphrase":"********","new":7},{"principal":"app","passphrase":""}],"tags":["a","b"]}
                """)
            .Respond("{}"));
        var client = new HostStoreClient(session.Api);
        Host host = await client.GetHostAsync("h1");
        host.Comment = "new";
        host.Tags = ["b"];
        host.Principals[1].Passphrase = new SecretText("canary");
        await client.UpdateHostAsync("h1", host);

        Assert.Equal([$"GET {HostPath}", $"PUT {HostPath}"], session.Server.Sent.Select(sent => sent.ToString()));
        Assert.Equal(
            """{"common_name":"web-01","zone":null,"new":[1.10,{"a":null}],"principals":[{"principal":"root","passphrase":"********","new":7},{"principal":"app","passphrase":"canary"}],"tags":["b"],"comment":"new"}""",
            session.Server.Sent[1].Body);
    }

    [Theory]
    [InlineData("""{"id":"h1","a":1,"a":2}""", "InvalidResponse")]
    [InlineData("""{"id":"h1","a":{"b":"\ud800"}}""", "InvalidResponse")]
    [InlineData("""{"id":"h1","disabled":"BY_ADMIN"}""", "InvalidArgument")]
    [InlineData("""{"id":"h1","disabled":"FALSE","principals":[{"principal":"root"}]}""", "InvalidArgument")]
    public async Task What_cannot_be_replaced_as_it_was_meant_is_not_sent(string stored, string code)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(stored));
        var client = new HostStoreClient(session.Api);
        Host host = await client.GetHostAsync("h1");
        host.Comment = "new";
        host.DisabledReason = code == "InvalidArgument" ? "BY_LICENSE" : host.DisabledReason;
        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => client.UpdateHostAsync("h1", host));
        Check.Wellformed(exception);
        Assert.Equal(code, exception.Code);
        Assert.Equal("GET", Assert.Single(session.Server.Sent).Method);
    }

    [Theory]
    [InlineData("********")]
    [InlineData("whatever stands there")]
    public async Task A_stored_secret_that_is_not_given_anew_stops_the_change(string shown)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond($$"""{"id":"s1","name":"corp","connection":{"type":"AD","ldap_bind_password":"{{shown}}"} }"""));
        var client = new RoleStoreClient(session.Api);
        Source source = await client.GetSourceAsync("s1");
        source.Comment = "new";
        PrivXObjectException exception = await Check.ThrowsAsync<PrivXObjectException>(() => client.UpdateSourceAsync("s1", source));
        Assert.Equal("SecretRequired", exception.Code);
        Assert.DoesNotContain(shown, exception.Message, StringComparison.Ordinal);
        Assert.Single(session.Server.Sent);
    }

    [Fact]
    public async Task A_secret_given_anew_is_sent_and_not_shown_when_the_server_repeats_it()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"id":"s1","name":"corp","connection":{"type":"AD","ldap_bind_password":"********","new":1}}""")
            .Respond("""{"error_code":"BAD_REQUEST","error_message":"'canary-1' is no good"}""", 400));
        var client = new RoleStoreClient(session.Api);
        Source source = await client.GetSourceAsync("s1");
        source.Connection!.LdapBindPassword = new SecretText("canary-1");
        Check.Wellformed(await Assert.ThrowsAnyAsync<PrivXException>(() => client.UpdateSourceAsync("s1", source)));
        Assert.Equal("""{"name":"corp","connection":{"type":"AD","ldap_bind_password":"canary-1","new":1}}""", session.Server.Sent[1].Body);
    }
}
