using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Authentication;

namespace PrivX.Client.Configuration;

/// <summary>What the caller named himself; each part wins over every other source.</summary>
internal sealed record ConnectionRequest
{
    /// <summary>Address of the server, as typed.</summary>
    public string? Server { get; init; }

    /// <summary>Who logs in. Always whole: halves of a credential never come from two sources.</summary>
    public PrivXCredential? Credential { get; init; }

    /// <summary>Roots to trust besides the system's; empty when none were named.</summary>
    public IReadOnlyList<X509Certificate2> TrustedCertificates { get; init; } = [];

    /// <summary>A file that must be there; null for the default one, which need not.</summary>
    public string? ConfigurationFile { get; init; }
}
