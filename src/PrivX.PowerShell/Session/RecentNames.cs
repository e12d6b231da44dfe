using System;
using System.Collections.Concurrent;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Session;

/// <summary>
/// What the last commands of a session have looked up by name, for the next ones: a script that makes thirty accounts of the same two roles asks for these
/// once. Kept for a moment only, and no longer than until the session changes something at the service that the objects are of.
/// </summary>
/// <param name="clock">Where the time comes from.</param>
/// <param name="writesTo">A number that is another one as soon as the session begins or ends to change something at a service.</param>
internal sealed class RecentNames(IClock clock, Func<string, long> writesTo)
{
    private const int Most = 4_096;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Type Kind, string Text), Entry> _entries = new();

    /// <summary>What a reference meant a moment ago; null where that is not known.</summary>
    public (string Id, string? Name)? Find(IObjectReference reference) =>
        _entries.TryGetValue(KeyOf(reference), out Entry? entry) && clock.UtcNow - entry.At < Lifetime && writesTo(entry.Service) == entry.Writes
            ? (entry.Id, entry.Name)
            : null;

    /// <summary>Looks up what a reference means, and keeps it.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="lookUp">Asks the server.</param>
    public (string Id, string? Name) Add(IObjectReference reference, Func<(string Id, string? Name)> lookUp)
    {
        if (reference.Service is not { } service)
        {
            return lookUp();
        }

        // From before the look-up: a change that comes in between counts as well.
        (DateTimeOffset at, long writes) = (clock.UtcNow, writesTo(service));
        (string id, string? name) = lookUp();
        if (_entries.Count >= Most)
        {
            _entries.Clear();
        }

        _entries[KeyOf(reference)] = new Entry(id, name, service, writes, at);
        return (id, name);
    }

    /// <summary>What a reference says, as a key.</summary>
    public static (Type Kind, string Text) KeyOf(IObjectReference reference) => (reference.GetType(), reference.ToString()!);

    private sealed record Entry(string Id, string? Name, string Service, long Writes, DateTimeOffset At);
}
