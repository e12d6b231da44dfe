using System.Collections.Generic;
using System.Net.Http;
using PrivX.Client;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>The door: found by its name and made with its parameterless constructor by Client's loader.</summary>
internal sealed class TransportEntry : ITransportEntry
{
    public IConfigurationFileReader ConfigurationFileReader { get; } = new TomlConfigurationFileReader();

    public ITransport Create(TransportOptions options, IReadOnlyList<DelegatingHandler> handlers) => new HttpTransport(options, handlers);

    public IRetryPolicy CreateRetryPolicy(RetryOptions options, IClock clock) => new RetryPolicy(options, clock);
}
