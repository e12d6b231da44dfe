using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.LocalUserStore;

namespace PrivX.Client.Tests.Services;

/// <summary>The port of a Web Proxy: a number in the documentation, text in the vendor's Go SDK.</summary>
public sealed class TrustedClientPortTests
{
    [Theory]
    [InlineData("18080", 18080)]
    [InlineData("\"18080\"", 18080)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public async Task It_is_read_as_text_and_as_a_number_and_a_new_one_is_written_as_text(string answered, int? expected)
    {
        var server = new FakeServer().Respond($$"""{"id":"7","name":"Gate","type":"CARRIER","web_proxy_port":{{answered}}}""").Respond(200);
        using Session session = await Session.ConnectAsync(server);
        LocalUserStoreClient store = new PrivXClient(session.Api).LocalUserStore;

        TrustedClient client = await store.GetTrustedClientAsync("7");
        Assert.Equal(expected, client.WebProxyPort);
        client.WebProxyPort = 9443;
        await store.UpdateTrustedClientAsync("7", client);

        Assert.Equal("\"9443\"", JsonNode.Parse(session.Server.Sent[1].Body!)!["web_proxy_port"]?.ToJsonString());
    }
}
