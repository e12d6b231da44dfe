using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Json;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Tests.Pipeline;

public sealed class EchoedSecretTests
{
    private const string Secret = "Pa\"ss<wörd>/+ 1&é";

    public static TheoryData<string> Forms
    {
        get
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Secret);
            var forms = new List<string>
            {
                Secret,
                JsonSerializer.Serialize(Secret).Trim('"'),
                WebUtility.HtmlEncode(Secret),
                WebUtility.UrlEncode(Secret),
                Uri.EscapeDataString(Secret),
                Convert.ToBase64String(bytes),
                Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('='),
                Convert.ToBase64String([.. "id:"u8, .. bytes]),
                Convert.ToBase64String([.. "me:"u8, .. "x"u8, .. bytes, .. "y"u8]),
                Convert.ToBase64String([.. "me:xy"u8, .. bytes]),
                Secret.ToUpperInvariant(),
                Secret[3..],
                Secret[..9],
            };
            return [.. forms];
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_is_hidden_in_every_form(string form)
    {
        string text = EchoedSecret.Hide($"Value [{form}] is bad", Secret);
        Assert.StartsWith("Value [", text, StringComparison.Ordinal);
        Assert.EndsWith("] is bad", text, StringComparison.Ordinal);
        Assert.Contains("***", text, StringComparison.Ordinal);

        // Of eight characters in a row nothing is left.
        for (int i = 0; i + 8 <= form.Length; i++)
        {
            Assert.DoesNotContain(form.Substring(i, 8), text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("short", "the SHORT one", "the *** one")]
    [InlineData("abc", "abc is too short to hide", "abc is too short to hide")]
    [InlineData("secret-of-mine", "nothing of it", "nothing of it")]
    [InlineData("secret-of-mine", "secret-", "secret-")]
    [InlineData("secret-of-mine", "secret-o", "***")]
    [InlineData("\uD800secret-of-mine", "secret-of-mine", "***")]
    public void Of_short_secrets_the_whole_is_hidden_of_long_ones_each_part(string secret, string text, string expected) => Assert.Equal(expected, EchoedSecret.Hide(text, secret));
}
