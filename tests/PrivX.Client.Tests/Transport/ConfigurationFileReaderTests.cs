using System;
using System.Collections.Generic;
using PrivX.Client.Transport;

namespace PrivX.Client.Tests.Transport;

public sealed class ConfigurationFileReaderTests
{
    [Fact]
    public void Tables_become_dotted_names()
    {
        IReadOnlyDictionary<string, string> values = Read("""
            top = true
            [api]
            base_url = "https://privx.example.com" # comment
            api_ca_crt = '''
            one
            two
            '''
            port = 443
            [auth]
            oauth_client_id = "a\"b"
            inline = { x = 1.5, when = 2026-01-02 }
            list = [ 1, 2 ]
            [[array]]
            name = "skipped"
            """);

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["top"] = "True",
                ["api.base_url"] = "https://privx.example.com",
                ["api.api_ca_crt"] = "one\ntwo\n",
                ["api.port"] = "443",
                ["auth.oauth_client_id"] = "a\"b",
                ["auth.inline.x"] = "1.5",
            },
            values);
    }

    [Fact]
    public void An_empty_file_is_no_error() => Assert.Empty(Read(string.Empty));

    [Theory]
    [InlineData("[auth]\napi_client_secret = topsecret", 2)]
    [InlineData("[auth]\n\napi_client_secret = \"topsecret", 3)]
    [InlineData("topsecret", 1)]
    [InlineData("a = \"topsecret\"\na = \"topsecret\"", 2)]
    [InlineData("[topsecret]\n[topsecret]\n", 2)]
    public void An_error_names_the_place_and_quotes_nothing(string text, int line)
    {
        FormatException error = Assert.Throws<FormatException>(() => Read(text));

        Assert.Contains($"line {line}, column ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "[auth]\nid = \"a\\\"b\\\\\"\n\n[api]\nca = \"\"\"\none\ntwo\n\"\"\"\n")]
    [InlineData("# top\n[api] # here\nca = '''\nx\n''' # ca\nport = 443\n[Auth]\nID = \"old\" # id\nother = 1", "# top\n[api] # here\nca = \"\"\"\none\ntwo\n\"\"\" # ca\nport = 443\n[Auth]\nID = \"a\\\"b\\\\\" # id\nother = 1")]
    [InlineData("[auth]\r\nother = 1\r\n[x]\r\ny = 2", "[auth]\r\nid = \"a\\\"b\\\\\"\r\nother = 1\r\n[x]\r\ny = 2\r\n\r\n[api]\r\nca = \"\"\"\none\ntwo\n\"\"\"\r\n")]
    [InlineData("auth.id = 'x'\napi.\"ca\" = 'y'", "auth.id = \"a\\\"b\\\\\"\napi.\"ca\" = \"\"\"\none\ntwo\n\"\"\"")]
    public void Values_are_set_and_all_else_stays(string text, string expected)
    {
        string changed = TransportLoader.Load().ConfigurationFileReader.Set(text, new Dictionary<string, string> { ["auth.id"] = "a\"b\\", ["api.ca"] = "one\ntwo\n" });
        Assert.Equal(expected, changed);
        Assert.Contains(Read(changed).Values, value => value == "a\"b\\");
    }

    [Theory]
    [InlineData("auth = { id = 'topsecret' }")]
    [InlineData("[auth.id]\nx = 'topsecret'")]
    [InlineData("[[auth]]\nid = 'topsecret'")]
    [InlineData("auth = 'topsecret")]
    public void What_cannot_be_set_is_refused_and_quoted_nowhere(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => TransportLoader.Load().ConfigurationFileReader.Set(text, new Dictionary<string, string> { ["auth.id"] = "topsecret" }));
        Assert.DoesNotContain("topsecret", error.ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Read(string text) => TransportLoader.Load().ConfigurationFileReader.Read(text);
}
