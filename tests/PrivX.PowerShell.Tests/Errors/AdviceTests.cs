using System.Linq;
using System.Reflection;
using PrivX.Client;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Tests.Errors;

public sealed class AdviceTests
{
    private static readonly string[] Remedies = typeof(Client.Errors.Remedies).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!).ToArray();

    [Fact]
    public void Each_remedy_of_the_client_is_told_in_the_words_of_cmdlets()
    {
        Assert.NotEmpty(Remedies);
        Assert.Equal(Remedies.Order(), Advice.OfClient.Keys.Order());
        Assert.All(Advice.OfClient.Values, words => Assert.Matches("-[A-Z]", words));
    }

    [Fact]
    public void The_record_of_a_failure_names_the_parameter()
    {
        var failure = new PrivXConnectionException(ErrorCodes.ProxyRefused, "The proxy wants a credential.") { Remedy = Client.Errors.Remedies.Proxy };
        Assert.Equal("Check -Proxy and -ProxyCredential, or use -NoProxy.", ErrorMapper.ToRecord(failure, null, null).ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void What_stands_before_a_remedy_stays()
    {
        var failure = new PrivXAuthenticationException(ErrorCodes.SessionExpired, "The session has ended.") { Remedy = "Connect again. " + Client.Errors.Remedies.ApiClient };
        Assert.Equal("Connect again. Check the id and secret of the API client (-Credential).", Advice.For(failure));
    }

    [Fact]
    public void Other_remedies_stay_as_they_are()
    {
        var failure = new PrivXFileException(ErrorCodes.FileNotWritten, "No space.") { Remedy = "Make room." };
        Assert.Equal("Make room.", Advice.For(failure));
        Assert.Null(Advice.For(new PrivXFileException(ErrorCodes.FileNotWritten, "No space.")));
    }
}
