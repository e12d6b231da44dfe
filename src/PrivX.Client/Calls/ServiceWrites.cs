using System.Collections.Concurrent;

namespace PrivX.Client.Calls;

/// <summary>How often a session has begun and ended to change something at each service: what was read before the last time may be out of date.</summary>
internal sealed class ServiceWrites
{
    private readonly ConcurrentDictionary<string, long> _counts = new();

    /// <summary>A number that is another one as soon as a change begins or ends.</summary>
    /// <param name="service">Name of the service in paths, such as role-store.</param>
    public long CountOf(string service) => _counts.TryGetValue(service, out long count) ? count : 0;

    public void Note(string service) => _counts.AddOrUpdate(service, 1, static (_, count) => count + 1);
}
