using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>What holds for every exception of the client.</summary>
internal static class Check
{
    public static async Task<T> ThrowsAsync<T>(Func<Task> call)
        where T : PrivXException
    {
        T exception = await Assert.ThrowsAsync<T>(call);
        Wellformed(exception);
        return exception;
    }

    public static void Wellformed(PrivXException exception)
    {
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.True(exception.Remedy is null || exception.Remedy.EndsWith('.'), exception.Remedy);
        Assert.Matches("^[A-Za-z0-9_.-]+$", exception.Code);
        NoSecret(exception.ToString() + exception.Remedy + exception.Data.Count);
    }

    public static void NoSecret(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            NoSecret(text);
        }
    }

    public static void NoSecret(string text)
    {
        Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("token-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("privx-external:" + Session.OAuthSecret)), text, StringComparison.Ordinal);
    }
}
