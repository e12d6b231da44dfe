using PrivX.Authorizer;
using PrivX.Client;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>The version in a script of the server, whose exact form is not documented.</summary>
public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("var privxVersion = \"44.0-1 (9875eb0c987c)\";", "44.0-1 (9875eb0c987c)", "44.0")]
    [InlineData("window.VERSION='35.2.1';", "35.2.1", "35.2.1")]
    [InlineData("x = { name: 'PrivX', version: \"v28.0\" }", "v28.0", "28.0")]
    [InlineData("v = '1.99999999999'", "1.99999999999", null)]
    public void It_is_found_between_quotes(string script, string version, string? number)
    {
        ServerVersion found = ServerVersion.Of(script);
        Assert.Equal(version, found.Version);
        Assert.Equal(number, found.Number?.ToString());
        Assert.Equal(script, found.Script);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>44.0</html>")]
    [InlineData("var privxVersion = 'unknown';")]
    public void A_script_without_one_is_an_error(string script) => Assert.Equal("InvalidResponse", Assert.Throws<PrivXResponseException>(() => ServerVersion.Of(script)).Code);
}
