using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PrivX.Simulator.Tests.Support;

/// <summary>
/// A simulator of its own for one test, and a plain HTTP client that trusts its CA. A test also fails when the
/// simulator broke the contract in one of its answers.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(PrivXSimulator simulator)
    {
        Simulator = simulator;
        Client = NewClient(simulator);
        Client.DefaultRequestHeaders.Add("X-Simulator-Token", simulator.ControlToken);
    }

    public PrivXSimulator Simulator { get; }

    public HttpClient Client { get; }

    /// <summary>Does not look at violations at the end: for tests that provoke them.</summary>
    public bool AllowViolations { get; set; }

    public static async Task<TestServer> StartAsync(SimulatorOptions? options = null, bool logIn = true)
    {
        var server = new TestServer(await PrivXSimulator.StartAsync(options));
        if (logIn)
        {
            await server.LogInAsync();
        }

        return server;
    }

    public static HttpClient NewClient(PrivXSimulator simulator)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        if (simulator.CaCertificatePem.Length > 0)
        {
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { X509Certificate2.CreateFromPem(simulator.CaCertificatePem) },
                },
            };
        }

        return new HttpClient(handler) { BaseAddress = simulator.Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task<Reply> LogInAsync()
    {
        var reply = await TokenAsync();
        Client.DefaultRequestHeaders.Authorization = new("Bearer", reply["access_token"]);
        return reply;
    }

    /// <summary>From here on requests come from this user.</summary>
    public async Task LogInAsUserAsync(string name)
    {
        Client.DefaultRequestHeaders.Authorization = null;
        var reply = await PostAsync("/auth/api/v1/token/login", new JsonObject { ["token"] = Simulator.Credentials.ExternalJwt(name) });
        Client.DefaultRequestHeaders.Authorization = new("Bearer", reply.Is(System.Net.HttpStatusCode.OK)["access_token"]);
    }

    /// <summary>Log-in of the API client, without taking the token over.</summary>
    public Task<Reply> TokenAsync(string? clientSecret = null, string? oauthSecret = null)
    {
        var credentials = Simulator.Credentials;
        return FormAsync(
            "/auth/api/v1/oauth/token",
            Basic(credentials.OAuthClientId, oauthSecret ?? credentials.OAuthClientSecret),
            ("grant_type", "password"),
            ("username", credentials.ApiClientId),
            ("password", clientSecret ?? credentials.ApiClientSecret));
    }

    public async Task<Reply> FormAsync(string path, string? basic, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        };
        if (basic is not null)
        {
            request.Headers.Authorization = new("Basic", basic);
        }

        return await SendAsync(request);
    }

    public static string Basic(string name, string password) =>
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{name}:{password}"));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<Reply> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), null, "application/json");
        }

        return await SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply(response.StatusCode, await response.Content.ReadAsByteArrayAsync(), headers);
    }

    /// <summary>Id of a seeded host.</summary>
    public string HostId(string name) => Simulator.State.Hosts.FindBy("common_name", name)!["id"]!.ToString();

    /// <summary>Id of the first object of a collection with this text in this property.</summary>
    public string Id(string collection, string property, string value) =>
        Simulator.State.Collection(collection).FindBy(property, value)?["id"]!.ToString()
        ?? throw new InvalidOperationException($"No {collection} with {property} {value}.");

    public string User(string name) => Id("role-store/users", "principal", name);

    public string Role(string name) => Id("role-store/roles", "name", name);

    /// <summary>Id of the first object of a collection.</summary>
    public string First(string collection) => Simulator.State.Collection(collection).All()[0]["id"]!.ToString();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        var violations = Simulator.Journal.Violations;
        await Simulator.DisposeAsync();
        if (!AllowViolations)
        {
            Assert.Empty(violations);
        }
    }
}
