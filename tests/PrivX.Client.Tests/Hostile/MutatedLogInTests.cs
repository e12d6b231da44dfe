using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Tests.Support;
using Xunit.Abstractions;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Whatever a server answers to a step of a log-in or of a renewal: a session, or an exception of our family, in time and without a secret in it.</summary>
public sealed class MutatedLogInTests(ITestOutputHelper output)
{
    private const string LogInPath = "/auth/api/v1/login";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string?[] Locations =
    [
        null, "", " ", "?", "#", "://", "http://[", "http://:99999", "/x?token", "?token=", "?token=%", "?token=%zz&state=%", "#token=a&state=b", "?token=a&token=b", "?state=evil&token=a",
        "?token=%00%0d%0aX-Evil:1", "javascript:token=1", "?token=\u00e4", new string('x', 60_000), "?token=" + new string('%', 60_000), "?" + string.Concat(Enumerable.Repeat("token=&", 10_000)),
    ];

    public static TheoryData<string> Steps => ["API client", "client credential", "token exchange", "user, opening", "user, password", "user, token", "renewal", "refresh"];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_bad_answer_ends_in_a_session_or_in_an_error_of_ours(string step)
    {
        int tried = 0, read = 0;
        foreach ((string what, Func<HttpResponseMessage> bad) in step == "user, opening" ? Redirects() : Answers(step))
        {
            tried++;
            try
            {
                await LogInAsync(step, bad).WaitAsync(Patience);
                read++;
            }
            catch (PrivXException refusal)
            {
                Check.Wellformed(refusal);
            }
            catch (Exception failure)
            {
                Assert.Fail($"{what}: {failure}");
            }
        }

        output.WriteLine($"{step}: {tried} answers, {read} read, {tried - read} refused");
        Assert.InRange(read, 1, tried - 1);
    }

    private static IEnumerable<(string What, Func<HttpResponseMessage> Response)> Redirects() => Locations.Select(location => ($"Location {location}", (Func<HttpResponseMessage>)(() =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
        if (location is not null)
        {
            response.Headers.TryAddWithoutValidation("Location", location);
        }

        return response;
    })));

    private static IEnumerable<(string What, Func<HttpResponseMessage> Response)> Answers(string step)
    {
        JsonNode good = JsonNode.Parse(step == "user, password"
            ? """{"code":"c","state":"STATE"}"""
            : """{"access_token":"t","token_type":"bearer","expires_in":300,"refresh_token":"r","scope":"s"}""")!;
        JsonNode error = JsonNode.Parse("""{"error":"invalid_grant","error_description":"no","error_code":"BAD_REQUEST","error_message":"no","property":"p","details":[{"error_code":"x","property":"y"}]}""")!;
        yield return ("good", () => Json(Encoding.UTF8.GetBytes(good.ToJsonString()), 200));
        foreach ((string what, byte[] body) in ResponseMutator.Swapped(good, 1).Concat(ResponseMutator.Broken(good, 2)))
        {
            yield return (what, () => Json(body, 200));
        }

        foreach (int status in new[] { 400, 401, 500 })
        {
            foreach ((string what, byte[] body) in ResponseMutator.Swapped(error, status).Concat(ResponseMutator.Broken(error, status)))
            {
                yield return ($"{status} {what}", () => Json(body, status));
            }
        }
    }

    private static HttpResponseMessage Json(byte[] body, int status)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return response;
    }

    private static async Task LogInAsync(string step, Func<HttpResponseMessage> bad)
    {
        PrivXCredential credential = step switch
        {
            "client credential" => new ClientCredential("domain", "client", new SecretText("canary-secret")),
            "token exchange" => new TokenExchangeCredential(new SecretText("canary-external")),
            "API client" or "renewal" => Session.ApiClient,
            _ => new UserCredential("anna", new SecretText("canary-password")),
        };
        bool isLater = step is "renewal" or "refresh";
        bool isConnected = false;
        string state = string.Empty;
        var server = new FakeServer();
        server.Always = (sent, _) =>
        {
            if (isConnected)
            {
                return Task.FromResult(FakeServer.Json("{}"));
            }

            if (credential is not UserCredential)
            {
                return Task.FromResult(bad());
            }

            if (sent.Path != LogInPath)
            {
                state = sent.Parameter("state")!;
                return Task.FromResult(step == "user, opening" ? bad() : Opened(state));
            }

            return step == "user, password" ? WithStateAsync(bad(), state) : Task.FromResult(FakeServer.Json($$"""{"code":"c","state":"{{state}}"}"""));
        };
        server.Token = (_, _) => Task.FromResult(
            (isLater && !isConnected) || step is "user, opening" or "user, password" ? FakeServer.Json("""{"access_token":"t","expires_in":300,"refresh_token":"canary-refresh"}""") : bad());
        using Session session = await Session.ConnectAsync(server, credential);
        if (isLater)
        {
            isConnected = true;
            session.Clock.Advance(TimeSpan.FromSeconds(299));
            await session.Api.SendAsync(Session.Request(), default);
        }
    }

    private static HttpResponseMessage Opened(string state)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
        response.Headers.TryAddWithoutValidation("Location", $"/privx/login?token=session&state={state}");
        return response;
    }

    // Byte for byte: what is no text stays none.
    private static async Task<HttpResponseMessage> WithStateAsync(HttpResponseMessage response, string state)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        return Json(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace("STATE", state, StringComparison.Ordinal)), (int)response.StatusCode);
    }
}
