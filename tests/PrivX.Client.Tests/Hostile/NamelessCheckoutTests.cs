using System.Threading.Tasks;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Hostile;

/// <summary>A success that names nothing: a check-out may be open, and nobody knows which.</summary>
public sealed class NamelessCheckoutTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("""{"count":0,"items":[]}""")]
    [InlineData("""{"items":[{"id":""}]}""")]
    [InlineData("""{"count":2,"items":[{"id":"1"},{"path":"p"}]}""", "1")]
    public async Task What_became_of_it_is_told_as_unknown(string response, params string[] known)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(response));
        var failure = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => new PrivXClient(session.Api).Authorizer.CheckOutSecretAsync("p"));
        Assert.Contains("List the open checkouts", failure.Remedy!, System.StringComparison.Ordinal);
        Assert.Equal(known, failure.KnownIds);
        Assert.Single(session.Server.Sent);
    }
}
