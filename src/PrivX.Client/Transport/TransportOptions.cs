using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace PrivX.Client.Transport;

/// <summary>What the socket end of a session needs to know.</summary>
internal sealed record TransportOptions
{
    /// <summary>Roots to trust besides the system's; several certificates of one PEM file included.</summary>
    public IReadOnlyList<X509Certificate2> TrustedCertificates { get; init; } = [];

    /// <summary>Accept any server certificate; a lab switch.</summary>
    public bool SkipCertificateCheck { get; init; }

    /// <summary>Proxy for every request; null uses the system's unless <see cref="NoProxy"/>.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Credential for the proxy.</summary>
    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>Use no proxy at all.</summary>
    public bool NoProxy { get; init; }

    /// <summary>Longest time to open a connection, TLS included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
