using System.Collections.Generic;
using System.Net.Http;

namespace PrivX.Client.Transport;

/// <summary>
/// The door of PrivX.Transport.dll, which holds everything from third parties. Client declares it and loads that assembly by
/// path at the first connect; nothing references it.
/// </summary>
internal interface ITransportEntry
{
    /// <summary>Builds a session's handler chain: <paramref name="handlers"/>, outermost first, then the socket.</summary>
    ITransport Create(TransportOptions options, IReadOnlyList<DelegatingHandler> handlers);

    /// <summary>The retry engine (waits, jitter, bounds); which outcome is worth a retry the client decides.</summary>
    IRetryPolicy CreateRetryPolicy(RetryOptions options, IClock clock);

    /// <summary>Reads TOML.</summary>
    IConfigurationFileReader ConfigurationFileReader { get; }
}
