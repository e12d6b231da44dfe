using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using PrivX.Benchmarks.Table;

namespace PrivX.Benchmarks.Floor;

/// <summary>The fastest that plain .NET does without tricks: one HttpClient, one loop, a source-generated serializer.</summary>
internal sealed class FloorClient : IDisposable
{
    private const int PageSize = 1_000;

    private readonly SocketsHttpHandler _handler;

    private FloorClient(SimulatorProcess simulator)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(simulator.CaFile);
        _handler = new SocketsHttpHandler { UseProxy = false, SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy } };
        Http = new HttpClient(_handler) { BaseAddress = simulator.Address };

        // For the simulator's control interface; its API looks past it.
        Http.DefaultRequestHeaders.Add("X-Simulator-Token", simulator.ControlToken);
    }

    public HttpClient Http { get; }

    public string Token { get; private set; } = string.Empty;

    public static async Task<FloorClient> ConnectAsync(SimulatorProcess simulator)
    {
        var client = new FloorClient(simulator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/api/v1/oauth/token");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{simulator.OAuthClientId}:{simulator.OAuthClientSecret}")));
        request.Content = new FormUrlEncodedContent(
        [
            new KeyValuePair<string, string>("grant_type", "password"),
            new KeyValuePair<string, string>("username", simulator.ApiClientId),
            new KeyValuePair<string, string>("password", simulator.ApiClientSecret),
        ]);
        using HttpResponseMessage response = await client.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        client.Token = answer.RootElement.GetProperty("access_token").GetString()!;
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);
        return client;
    }

    /// <summary>Milliseconds for the whole list, a page after the other.</summary>
    public async Task<double> ListAsync(int expected)
    {
        var watch = Stopwatch.StartNew();
        int offset = 0;
        long count;
        do
        {
            FloorPage page = await PageAsync(offset);
            offset += page.Items!.Length;
            count = page.Count;
        }
        while (offset < count);
        return offset == expected ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"The floor got {offset} hosts.");
    }

    /// <summary>Milliseconds for the first page.</summary>
    public async Task<double> FirstPageAsync()
    {
        var watch = Stopwatch.StartNew();
        await PageAsync(0);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Milliseconds for one host, a call after the other; each includes reading the JSON.</summary>
    public async Task<double[]> OneAsync(string id, int times)
    {
        var all = new double[times];
        for (int index = 0; index < times; index++)
        {
            var watch = Stopwatch.StartNew();
            await using Stream stream = await Http.GetStreamAsync(new Uri("host-store/api/v1/hosts/" + id, UriKind.Relative));
            await JsonSerializer.DeserializeAsync(stream, FloorJson.Default.FloorHost);
            all[index] = watch.Elapsed.TotalMilliseconds;
        }

        return all;
    }

    public async Task<string> SomeIdAsync() => (await PageAsync(0)).Items![7].Id!;

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task<FloorPage> PageAsync(int offset)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"host-store/api/v1/hosts?offset={offset}&limit={PageSize}&sortkey=id&sortdir=ASC");
        await using Stream stream = await Http.GetStreamAsync(new Uri(path, UriKind.Relative));
        return (await JsonSerializer.DeserializeAsync(stream, FloorJson.Default.FloorPage))!;
    }
}
