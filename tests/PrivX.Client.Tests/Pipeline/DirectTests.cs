using System;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Pipeline;

/// <summary>Plain http is for this machine alone: it goes through no proxy.</summary>
public sealed class DirectTests
{
    [Fact]
    public async Task Plain_http_and_a_proxy_are_refused_before_anything_is_sent()
    {
        var server = new FakeServer();
        var transport = new FakeTransport(server);
        var options = new PrivXClientOptions(new Uri("http://localhost:1")) { Proxy = new Uri("http://proxy.example.com:3128") };
        PrivXUsageException exception = await Assert.ThrowsAsync<PrivXUsageException>(() => ApiPipeline.ConnectAsync(options, Session.ApiClient, transport, null, default));
        Assert.Equal("InvalidArgument", exception.Code);
        Assert.Contains("a proxy", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Sent);
    }

    [Theory]
    [InlineData("http://localhost:1", true)]
    [InlineData("https://localhost:1", false)]
    public async Task Plain_http_goes_past_the_proxy_of_the_system(string address, bool direct)
    {
        var server = new FakeServer();
        var transport = new FakeTransport(server);
        using ApiPipeline pipeline = await ApiPipeline.ConnectAsync(new PrivXClientOptions(new Uri(address)), Session.ApiClient, transport, null, default);
        Assert.Equal(direct, transport.Options!.NoProxy);
    }
}
