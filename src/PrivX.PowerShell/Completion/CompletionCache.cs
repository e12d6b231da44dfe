using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PrivX.PowerShell.Completion;

/// <summary>What a session's completions found lately. Goes with the session.</summary>
internal sealed class CompletionCache
{
    private static readonly ConditionalWeakTable<PrivXSession, CompletionCache> Caches = new();
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(45);
    private readonly ConcurrentDictionary<(string Kind, string Prefix), Entry> _entries = new();

    public static CompletionCache Of(PrivXSession session) => Caches.GetValue(session, static _ => new CompletionCache());

    /// <summary>An answer for this prefix, or a complete one for a shorter prefix.</summary>
    public IReadOnlyList<CompletionCandidate>? Find(string kind, string prefix)
    {
        for (int length = prefix.Length; length >= 0; length--)
        {
            if (_entries.TryGetValue((kind, Key(prefix.Substring(0, length))), out Entry? entry)
                && DateTimeOffset.UtcNow - entry.At < Life
                && (length == prefix.Length || entry.IsComplete))
            {
                return entry.Candidates;
            }
        }

        return null;
    }

    public void Add(string kind, string prefix, IReadOnlyList<CompletionCandidate> candidates, bool isComplete) =>
        _entries[(kind, Key(prefix))] = new Entry(candidates, isComplete, DateTimeOffset.UtcNow);

    private static string Key(string prefix) => prefix.ToUpperInvariant();

    private sealed record Entry(IReadOnlyList<CompletionCandidate> Candidates, bool IsComplete, DateTimeOffset At);
}
