using System;
using System.Collections.Generic;
using System.Net.Http;

namespace PrivX.Client.Transport;

/// <summary>
/// Transport's own packages load when its members first run, not with it: a missing one turns up here, and is told as such.
/// </summary>
internal sealed class CheckedTransportEntry : ITransportEntry
{
    private readonly ITransportEntry _inner;

    public CheckedTransportEntry(ITransportEntry inner)
    {
        _inner = inner;
    }

    public IConfigurationFileReader ConfigurationFileReader => Check(() => new CheckedConfigurationFileReader(_inner.ConfigurationFileReader));

    public ITransport Create(TransportOptions options, IReadOnlyList<DelegatingHandler> handlers) => Check(() => _inner.Create(options, handlers));

    public IRetryPolicy CreateRetryPolicy(RetryOptions options, IClock clock) => Check(() => _inner.CreateRetryPolicy(options, clock));

    private T Check<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (MissingModuleFile.Explains(e))
        {
            throw MissingModuleFile.From(e, _inner.GetType().Assembly.Location);
        }
    }
}
