using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Pipeline;

namespace PrivX.Client;

/// <summary>How to reach a PrivX server.</summary>
public sealed class PrivXClientOptions
{
    /// <summary>Makes options for a server.</summary>
    /// <param name="address">Base address, for example <c>https://privx.example.com</c>; http only for loopback.</param>
    /// <exception cref="ArgumentException">Nothing may be sent to such an address; the message says why.</exception>
    public PrivXClientOptions(Uri address)
    {
        Address = address ?? throw new ArgumentNullException(nameof(address));
        Server = new BaseAddress(address);
    }

    /// <summary>Base address of the server.</summary>
    public Uri Address { get; }

    internal BaseAddress Server { get; }

    /// <summary>Sent as User-Agent.</summary>
    public string UserAgent { get; set; } = "PrivX.Client";

    /// <summary>Longest wait for a response's headers, and for the next bytes of its body. 100 seconds if not set. A response that is no download has ten minutes as a whole.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Longest time of any one call with all its repetitions, to the end of a response, of a download to its beginning. Null bounds the repetitions
    /// only: none begins after three minutes.
    /// </summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>Roots to trust besides the system's.</summary>
    public IReadOnlyList<X509Certificate2> TrustedCertificates { get; set; } = [];

    /// <summary>Accept any server certificate; a lab switch that warns.</summary>
    public bool SkipCertificateCheck { get; set; }

    /// <summary>Proxy for every request; null uses the system's unless <see cref="NoProxy"/>.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>Credential for the proxy.</summary>
    public NetworkCredential? ProxyCredential { get; set; }

    /// <summary>Use no proxy at all.</summary>
    public bool NoProxy { get; set; }

    /// <summary>Where the client takes its time from.</summary>
    public IClock Clock { get; set; } = SystemClock.Instance;
}
