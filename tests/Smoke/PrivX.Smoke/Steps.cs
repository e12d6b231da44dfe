using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Configuration;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Client.Transport;
using PrivX.HostStore;
using PrivX.RoleStore;

namespace PrivX.Smoke;

/// <summary>The calls: refused without the private root, then log-in, lists, a change, and calls that outlive the token.</summary>
internal static class Steps
{
    public static async Task<int> RunAsync(string folder, string planFile)
    {
        string step = "load";
        try
        {
            await SayAsync($"runtime {RuntimeInformation.FrameworkDescription}").ConfigureAwait(false);
            await SayAsync($"client {(Path.GetDirectoryName(typeof(PrivXClient).Assembly.Location) == folder ? "from the module" : typeof(PrivXClient).Assembly.Location)}").ConfigureAwait(false);

            step = "transport";
            var loading = Stopwatch.StartNew();
            await SayAsync($"transport {Where(TransportLoader.Load(), folder)}").ConfigureAwait(false);
            await SayAsync($"transport loaded in {loading.ElapsedMilliseconds} ms").ConfigureAwait(false);

            step = "settings";
            ConnectionSettings settings = ConnectionSettings.Resolve(new ConnectionRequest { ConfigurationFile = planFile }, ConnectionInputs.Process with { Environment = _ => null });
            await SayAsync($"settings ok: {settings.Address}, {settings.TrustedCertificates.Count} certificate").ConfigureAwait(false);

            step = "trust";
            await MustRefuseAsync(settings).ConfigureAwait(false);

            step = "proxy";
            await MustNameProxyAsync(settings).ConfigureAwait(false);

            step = "connect";
            var watch = Stopwatch.StartNew();
            var reporter = new ConsoleReporter();
            var clock = new ShiftedClock();
            var options = new PrivXClientOptions(settings.Address)
            {
                TrustedCertificates = settings.TrustedCertificates,
                NoProxy = true,
                UserAgent = "PrivX.Smoke",
                Clock = clock,
            };
            using PrivXClient client = await PrivXClient.ConnectAsync(options, settings.Credential, reporter).ConfigureAwait(false);
            await SayAsync($"connect ok: {watch.ElapsedMilliseconds} ms").ConfigureAwait(false);

            step = "sources";
            var sources = new List<Source>();
            await foreach (Source source in client.RoleStore.ListSources().ConfigureAwait(false))
            {
                sources.Add(source);
            }

            await SayAsync($"sources ok: {sources.Count}").ConfigureAwait(false);

            // Past the token's life: the next call has to renew it.
            clock.Shift = TimeSpan.FromHours(1);
            step = "hosts";
            var hosts = new List<Host>();
            await foreach (Host host in client.HostStore.ListHosts().ConfigureAwait(false))
            {
                hosts.Add(host);
            }

            await SayAsync($"hosts ok: {hosts.Count}").ConfigureAwait(false);

            step = "set";
            await SetAsync(client, hosts[0]).ConfigureAwait(false);
            await SayAsync("set ok").ConfigureAwait(false);

            step = "concurrent";
            Host[] read = await Task.WhenAll(hosts.Take(20).Select(h => client.HostStore.GetHostAsync(h.Id!, CancellationToken.None))).ConfigureAwait(false);
            await SayAsync($"concurrent ok: {read.Length}").ConfigureAwait(false);

            step = "save";
            await SayAsync($"save ok: {await SaveAsync(client).ConfigureAwait(false)} bytes").ConfigureAwait(false);

            step = "error";
            try
            {
                await client.HostStore.GetHostAsync("00000000-0000-0000-0000-000000000000").ConfigureAwait(false);
                throw new InvalidOperationException("a host that does not exist was found");
            }
            catch (PrivXRequestException e)
            {
                await SayAsync($"error ok: {e.Code}").ConfigureAwait(false);
            }

            step = "logout";
            await client.LogoutAsync().ConfigureAwait(false);
            await SayAsync("logout ok").ConfigureAwait(false);
            await SayAsync("done").ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
        {
            await SayAsync($"{step} FAILED: {e}").ConfigureAwait(false);
            return 1;
        }
    }

    private static string Where(ITransportEntry entry, string folder)
    {
        // Load it whole, so that all it needs has been asked for.
        using ITransport transport = entry.Create(new TransportOptions(), []);
        Assembly assembly = transport.GetType().Assembly;
        string place = Path.GetDirectoryName(assembly.Location) == folder ? "from the module" : assembly.Location;
#if NET
        System.Runtime.Loader.AssemblyLoadContext context = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!;
        string strangers = string.Join(", ", context.Assemblies.Where(a => Path.GetDirectoryName(a.Location) != folder));
        return strangers.Length > 0 || context == System.Runtime.Loader.AssemblyLoadContext.Default ? "shares " + strangers : place + ", in a context of its own";
#else
        return place;
#endif
    }

    private static Task SayAsync(string line) => Console.Out.WriteLineAsync(line);

    private static async Task MustRefuseAsync(ConnectionSettings settings)
    {
        try
        {
            var options = new PrivXClientOptions(settings.Address) { NoProxy = true };
            using PrivXClient client = await PrivXClient.ConnectAsync(options, settings.Credential).ConfigureAwait(false);
            throw new InvalidOperationException("a server whose root nobody trusts was accepted");
        }
        catch (PrivXConnectionException e)
        {
            await SayAsync($"trust ok: {e.Code}").ConfigureAwait(false);
        }
    }

    private static async Task MustNameProxyAsync(ConnectionSettings settings)
    {
        using var proxy = new RefusingProxy();
        try
        {
            var options = new PrivXClientOptions(settings.Address) { Proxy = proxy.Address, TrustedCertificates = settings.TrustedCertificates };
            using PrivXClient client = await PrivXClient.ConnectAsync(options, settings.Credential).ConfigureAwait(false);
            throw new InvalidOperationException("a proxy that refuses was passed");
        }
        catch (PrivXConnectionException e)
        {
            await SayAsync($"proxy ok: {e.Code}: {e.Message}").ConfigureAwait(false);
        }
    }

    // Twice, as a file that is there is replaced in another way than a new one is made.
    private static async Task<long> SaveAsync(PrivXClient client)
    {
        string folder = Path.Combine(Path.GetTempPath(), "privx-smoke-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            string path = Path.Combine(folder, "script.sh");
            for (int i = 0; i < 2; i++)
            {
                var saver = new DownloadSaver(client.SourceOf((current, token) => current.ConnectionManager.OpenUebaSetupScriptAsync(token))) { Replaces = i > 0, IsPrivate = true };
                await saver.SaveAsync(path, CancellationToken.None).ConfigureAwait(false);
            }

            string[] files = Directory.GetFiles(folder);
            return files.Length == 1 && files[0] == path ? new FileInfo(path).Length : throw new InvalidOperationException($"there are {string.Join(", ", files)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SetAsync(PrivXClient client, Host host)
    {
        using JsonDocument document = JsonDocument.Parse(host.AsRead);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in document.RootElement.EnumerateObject().Where(p => p.Name != "comment"))
            {
                property.WriteTo(writer);
            }

            writer.WriteString("comment", "set by the smoke test");
            writer.WriteEndObject();
        }

        await client.Api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, host.Id!) { Body = RequestBody.Json(text.ToArray()) }, CancellationToken.None).ConfigureAwait(false);
        Host after = await client.HostStore.GetHostAsync(host.Id!).ConfigureAwait(false);
        if (after.Comment != "set by the smoke test")
        {
            throw new InvalidOperationException("the change did not arrive");
        }
    }
}
