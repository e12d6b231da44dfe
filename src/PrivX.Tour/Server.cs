using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Tour;

/// <summary>The server of the tour, a simulator or a real one, and what a runbook needs to reach it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly PrivXSimulator? _simulator;
    private readonly string? _folder;

    private Server(Uri address, string? trustedCertificate, PrivXSimulator? simulator, string? folder)
    {
        Address = address;
        TrustedCertificate = trustedCertificate;
        _simulator = simulator;
        _folder = folder;
    }

    public Uri Address { get; }

    /// <summary>PEM file with the CA certificates; null where the system's own are enough.</summary>
    public string? TrustedCertificate { get; }

    public bool IsSimulator => _simulator is not null;

    /// <summary>Version that the simulator plays.</summary>
    public int? Version => _simulator?.Options.ServerVersion;

    /// <summary>Environment variables that a plain Connect-PrivX reads. For a real server only the address: the credentials are there already.</summary>
    public IEnumerable<(string Name, string Value)> Variables
    {
        get
        {
            yield return ("PRIVX_API_BASE_URL", Address.GetLeftPart(UriPartial.Authority));
            if (_simulator is { Credentials: var credentials })
            {
                yield return ("PRIVX_API_CLIENT_ID", credentials.ApiClientId);
                yield return ("PRIVX_API_CLIENT_SECRET", credentials.ApiClientSecret);
                yield return ("PRIVX_API_OAUTH_CLIENT_ID", credentials.OAuthClientId);
                yield return ("PRIVX_API_OAUTH_CLIENT_SECRET", credentials.OAuthClientSecret);
            }
        }
    }

    /// <summary>A simulator in this process, with the certificate of its CA in a file of its own.</summary>
    public static async Task<Server> StartSimulatorAsync()
    {
        PrivXSimulator simulator = await PrivXSimulator.StartAsync().ConfigureAwait(false);
        string folder = Directory.CreateTempSubdirectory("privx-tour-").FullName;
        string file = Path.Combine(folder, "ca.pem");
        await File.WriteAllTextAsync(file, simulator.CaCertificatePem).ConfigureAwait(false);
        return new Server(simulator.Address, file, simulator, folder);
    }

    public static Server Real(Uri address, string? trustedCertificate) => new(address, trustedCertificate, null, null);

    public async ValueTask DisposeAsync()
    {
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync().ConfigureAwait(false);
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
