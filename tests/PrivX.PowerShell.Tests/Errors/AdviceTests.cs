using System.Collections.Generic;
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
    public void Each_of_several_remedies_is_told_in_the_words_of_cmdlets()
    {
        foreach (string first in Remedies.Prepend("Connect again."))
        {
            foreach (string second in Remedies.Append("Or ask somebody."))
            {
                var failure = new PrivXAuthenticationException(ErrorCodes.LoginFailed, "PrivX refused the log-in.") { Remedy = $"{first} {second}" };
                string expected = $"{Advice.OfClient.GetValueOrDefault(first, first)} {Advice.OfClient.GetValueOrDefault(second, second)}";
                Assert.Equal(expected, Advice.For(failure));
            }
        }
    }

    [Fact]
    public void Other_remedies_stay_as_they_are()
    {
        var failure = new PrivXFileException(ErrorCodes.FileNotWritten, "No space.") { Remedy = "Make room." };
        Assert.Equal("Make room.", Advice.For(failure));
        Assert.Null(Advice.For(new PrivXFileException(ErrorCodes.FileNotWritten, "No space.")));
    }
}
