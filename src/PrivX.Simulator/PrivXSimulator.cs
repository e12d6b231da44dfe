using System;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using PrivX.Contract;
using PrivX.Simulator.Control;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Tls;

namespace PrivX.Simulator;

/// <summary>A pretend PrivX server in this process. Cheap: tests start one each.</summary>
public sealed class PrivXSimulator : IAsyncDisposable
{
    /// <summary>A page of a list waits for its reader in memory; a recording of gigabytes must not.</summary>
    private const long LargestWaitingAnswer = 16 << 20;

    private readonly WebApplication _application;
    private readonly EngineHolder _engine;

    private PrivXSimulator(WebApplication application, EngineHolder engine, Uri address, string caPem)
    {
        _application = application;
        _engine = engine;
        Address = address;
        CaCertificatePem = caPem;
    }

    /// <summary>
    /// Where it listens, by address: "localhost" may mean ::1 first, and finding out that nobody listens there takes
    /// two seconds on Windows.
    /// </summary>
    public Uri Address { get; }

    /// <summary>The CA to trust; empty without TLS.</summary>
    public string CaCertificatePem { get; }

    public SimulatorCredentials Credentials => _engine.Current.Credentials;

    /// <summary>What calls to the control interface must show, in the header <c>X-Simulator-Token</c>.</summary>
    public string ControlToken => _engine.ControlToken;

    public SimulatorClock Clock => _engine.Current.Clock;

    public FaultPlan Faults => _engine.Current.Faults;

    public RequestJournal Journal => _engine.Current.Journal;

    public SimulatorState State => _engine.Current.State;

    public SimulatorOptions Options => _engine.Current.Options;

    public static async Task<PrivXSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new SimulatorOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ServerVersion, SimulatorOptions.OldestServerVersion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ServerVersion, SimulatorOptions.NewestServerVersion);

        // Keys and contract are made at the same time: together they are most of the first start.
        var identity = options.PlainHttp ? null : Task.Run(
            () =>
            {
                CertificateAuthority.WarmUp();
                return CertificateAuthority.Identity(options.Tls);
            },
            ct);
        var engine = Task.Run(() => new EngineHolder(options), ct);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        var certificate = identity is null ? null : await identity.ConfigureAwait(false);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MaxResponseBufferSize = LargestWaitingAnswer;
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    var handshake = new SslServerAuthenticationOptions
                    {
                        ServerCertificateContext = certificate.Certificate,
                        EnabledSslProtocols = SslProtocols.None,
                    };
                    listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(handshake) });
                }
            });
        });
        var application = builder.Build();
        var holder = await engine.ConfigureAwait(false);
        application.Run(http => holder.Pipeline.HandleAsync(http));
        try
        {
            await application.StartAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var bound = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        if (options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any))
        {
            // Listening everywhere is no address to go to.
            bound = new UriBuilder(bound) { Host = options.Address.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]" }.Uri;
        }

        holder.Address = bound;
        return new PrivXSimulator(application, holder, bound, certificate?.CaPem ?? string.Empty);
    }

    /// <summary>Back to the seeded state: sessions, changes, faults and journal are gone; clock, port and CA stay.</summary>
    public void Reset() => _engine.Reset();

    /// <summary>Does it know how to answer this operation, whatever version it plays?</summary>
    public bool CarriesOut(ApiOperation operation) => _engine.Current.Handlers.ContainsKey(operation);

    /// <summary>The connection facts as data.</summary>
    internal JsonObject Facts() => ControlApi.Facts(_engine);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            // Requests that hang on a planted delay are not waited for.
            await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }

        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
