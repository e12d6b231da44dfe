using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Updates;

/// <summary>
/// Changes a list that the server takes only as a whole. Nothing tells a writer that his list is older than the one he replaces, so whoever writes
/// looks again once everybody who read before that write must have written as well, and puts his change back where it is gone. Writers who all do so
/// lose nothing to each other.
/// </summary>
/// <remarks>
/// What can be told apart, and what follows: an entry of others that is gone while this change is there was taken by somebody who knew of this
/// change, and stays gone. One that is gone together with this change was taken, or was not in the older list that overwrote both: it is not put
/// back, since to undo somebody's revocation is worse, but told. What others changed while this write was under way, this write undid: it is made
/// again. What others change in the moment between the last look and the write, and do not look after themselves, cannot be seen.
/// </remarks>
/// <param name="list">The list.</param>
/// <param name="clock">Where waits come from.</param>
/// <param name="random">A share between 0 and 1 that spreads the waits; null for one by chance.</param>
internal sealed class ListUpdate<T>(ReplacedList<T> list, IClock clock, Func<double>? random = null)
{
    private const int MostWrites = 5;
    private const int MostLooks = 10;

    // Another's read and write take about as long as those here: half as much again, and never less than what a cold process may need.
    private const double Allowance = 1.5;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // A write that takes longer than this is watched.
    private static readonly TimeSpan QuickWrite = TimeSpan.FromSeconds(1);

    // Within the process, writers of one list wait for each other: several rows of a file may name the same one.
    private static readonly SemaphoreSlim[] Locks = Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1)).ToArray();

    private readonly Func<double> _random = random ?? Jitter.Next;

    // What others did while a write of this change was under way.
    private readonly Dictionary<string, T> _putByOthers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T> _takenByOthers = new(StringComparer.OrdinalIgnoreCase);

    // What of others is gone, and nobody knows why.
    private readonly Dictionary<string, T> _lost = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a change and gives the list as it is afterwards.</summary>
    /// <param name="plan">From the list as it is right before the first write to what is wanted of it.</param>
    /// <param name="token">Ends the work.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: others kept overwriting the change; it names what of it is not there.</exception>
    /// <exception cref="PrivXOutcomeUnknownException">The change was written, and could not be looked at afterwards.</exception>
    public async Task<UpdatedList<T>> ApplyAsync(Func<IReadOnlyList<T>, ListChange<T>> plan, CancellationToken token)
    {
        IReadOnlyList<T>? seen = null;
        ListChange<T>? change = null;
        for (int writes = 1; ; writes++)
        {
            (IReadOnlyList<T> before, change, T[]? written, TimeSpan took) = await WriteOnceAsync(seen, change, plan, token).ConfigureAwait(false);
            if (written is null)
            {
                return Outcome(before);
            }

            await clock.DelayAsync(Pause(took, writes), token).ConfigureAwait(false);
            seen = await LookAfterAsync(token).ConfigureAwait(false);
            NoteLost(seen, written, change);
            ForgetMade(seen);
            if (IsAsWanted(seen, change))
            {
                return Outcome(seen);
            }

            if (writes == MostWrites)
            {
                throw Conflict(seen, change);
            }
        }
    }

    // From the last look to the response no other writer of this process comes between.
    private async Task<(IReadOnlyList<T> Before, ListChange<T> Change, T[]? Written, TimeSpan Took)> WriteOnceAsync(
        IReadOnlyList<T>? seen,
        ListChange<T>? change,
        Func<IReadOnlyList<T>, ListChange<T>> plan,
        CancellationToken token)
    {
        SemaphoreSlim mine = Locks[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(list.Name) % (uint)Locks.Length];
        await mine.WaitAsync(token).ConfigureAwait(false);
        try
        {
            seen ??= await list.ReadAsync(token).ConfigureAwait(false);
            for (int looks = 1; !IsAsWanted(seen, change ?? plan(seen)); looks++)
            {
                // Somebody is at it where two looks differ.
                DateTimeOffset start = clock.UtcNow;
                IReadOnlyList<T> last = await list.ReadAsync(token).ConfigureAwait(false);
                if (IsSameList(seen, last) || looks == MostLooks)
                {
                    ListChange<T> now = change ?? plan(last);
                    T[] wanted = Wanted(last, now);
                    await WriteAsync(last, wanted, now, token).ConfigureAwait(false);
                    return (last, now, wanted, clock.UtcNow - start);
                }

                seen = last;
                await clock.DelayAsync(Pause(clock.UtcNow - start, 1), token).ConfigureAwait(false);
            }

            return (seen, change ?? plan(seen), null, default);
        }
        finally
        {
            mine.Release();
        }
    }

    // A write may wait for the server, or be repeated, for a long while; its list does not become newer meanwhile.
    private async Task WriteAsync(IReadOnlyList<T> before, T[] wanted, ListChange<T> change, CancellationToken token)
    {
        Task write = list.WriteAsync(wanted, token);
        while (!await EndsWithinAsync(write, QuickWrite, token).ConfigureAwait(false))
        {
            try
            {
                NoteOthers(before, await list.ReadAsync(token).ConfigureAwait(false), change);
            }
            catch (Exception failure) when (failure is PrivXException or OperationCanceledException or ObjectDisposedException)
            {
                // The write tells how it ends.
            }
        }

        await write.ConfigureAwait(false);
    }

    private async Task<bool> EndsWithinAsync(Task work, TimeSpan time, CancellationToken token)
    {
        if (!work.IsCompleted && !token.IsCancellationRequested)
        {
            using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(token);
            await Task.WhenAny(work, clock.DelayAsync(time, enough.Token)).ConfigureAwait(false);
            enough.Cancel();
        }

        return work.IsCompleted || token.IsCancellationRequested;
    }

    private async Task<IReadOnlyList<T>> LookAfterAsync(CancellationToken token)
    {
        try
        {
            return await list.ReadAsync(token).ConfigureAwait(false);
        }
        catch (PrivXException failure) when (failure is not PrivXAuthenticationException)
        {
            throw new PrivXOutcomeUnknownException(
                $"{list.Name} were written, but could not be looked at afterwards, so that it is not known whether somebody else has overwritten them: {failure.Message}",
                failure)
            {
                Remedy = list.Remedy,
                Method = failure.Method,
                Route = failure.Route,
            };
        }
    }

    private bool IsAsWanted(IReadOnlyList<T> now, ListChange<T> change) => IsSameList(now, Wanted(now, change));

    // What is there stays as it was read.
    private T[] Wanted(IReadOnlyList<T> now, ListChange<T> change)
    {
        Dictionary<string, T> there = ByKey(now);
        var put = new Dictionary<string, T>(_putByOthers, StringComparer.OrdinalIgnoreCase);
        var order = new List<string>(put.Keys);
        foreach (T entry in change.Put)
        {
            string key = list.KeyOf(entry);
            if (!put.ContainsKey(key))
            {
                order.Add(key);
            }

            put[key] = entry;
        }

        Dictionary<string, T> taken = ByKey(change.Take.Concat(_takenByOthers.Values));
        return
        [
            .. there.Where(entry => !put.ContainsKey(entry.Key) && !taken.ContainsKey(entry.Key)).Select(entry => entry.Value),
            .. order.Select(key => there.TryGetValue(key, out T? held) && list.IsSame(held, put[key]) ? held : put[key]),
        ];
    }

    private bool IsSameList(IReadOnlyList<T> one, IReadOnlyList<T> other)
    {
        Dictionary<string, T> first = ByKey(one);
        Dictionary<string, T> second = ByKey(other);
        return first.Count == second.Count && first.All(entry => second.TryGetValue(entry.Key, out T? same) && list.IsSame(entry.Value, same));
    }

    // Seen before this write took hold; afterwards the list would show this change.
    private void NoteOthers(IReadOnlyList<T> before, IReadOnlyList<T> meanwhile, ListChange<T> change)
    {
        Dictionary<string, T> mine = ByKey(change.Put.Concat(change.Take));
        Dictionary<string, T> was = ByKey(before);
        Dictionary<string, T> now = ByKey(meanwhile);
        if (IsMade(now, change))
        {
            return;
        }

        foreach (KeyValuePair<string, T> entry in now.Where(entry => !mine.ContainsKey(entry.Key)))
        {
            if (!was.TryGetValue(entry.Key, out T? old) || !list.IsSame(old, entry.Value))
            {
                _putByOthers[entry.Key] = entry.Value;
                _takenByOthers.Remove(entry.Key);
            }
        }

        foreach (KeyValuePair<string, T> entry in was.Where(entry => !mine.ContainsKey(entry.Key) && !now.ContainsKey(entry.Key)))
        {
            _takenByOthers[entry.Key] = entry.Value;
            _putByOthers.Remove(entry.Key);
        }
    }

    private void NoteLost(IReadOnlyList<T> seen, T[] written, ListChange<T> change)
    {
        Dictionary<string, T> now = ByKey(seen);
        if (!IsMade(now, change))
        {
            Dictionary<string, T> mine = ByKey(change.Put.Concat(change.Take));
            foreach (T entry in written.Where(entry => !mine.ContainsKey(list.KeyOf(entry)) && !now.ContainsKey(list.KeyOf(entry))))
            {
                _lost[list.KeyOf(entry)] = entry;
            }
        }
    }

    // What is as others made it is theirs again, to be changed by them.
    private void ForgetMade(IReadOnlyList<T> seen)
    {
        Dictionary<string, T> now = ByKey(seen);
        foreach (string key in _putByOthers.Where(entry => now.TryGetValue(entry.Key, out T? held) && list.IsSame(held, entry.Value)).Select(entry => entry.Key).ToArray())
        {
            _putByOthers.Remove(key);
        }

        foreach (string key in _takenByOthers.Keys.Where(key => !now.ContainsKey(key)).ToArray())
        {
            _takenByOthers.Remove(key);
        }
    }

    private bool IsMade(Dictionary<string, T> now, ListChange<T> change) =>
        change.Put.All(entry => now.TryGetValue(list.KeyOf(entry), out T? held) && list.IsSame(held, entry))
        && !change.Take.Any(entry => now.ContainsKey(list.KeyOf(entry)));

    private UpdatedList<T> Outcome(IReadOnlyList<T> last)
    {
        Dictionary<string, T> now = ByKey(last);
        return new(last, _lost.Where(entry => !now.ContainsKey(entry.Key)).Select(entry => list.NameOf(entry.Value)).ToArray());
    }

    private PrivXObjectException Conflict(IReadOnlyList<T> last, ListChange<T> change)
    {
        Dictionary<string, T> now = ByKey(last);
        Dictionary<string, T> wanted = ByKey(Wanted(last, change));
        string[] missing = wanted.Where(entry => !now.TryGetValue(entry.Key, out T? held) || !list.IsSame(held, entry.Value)).Select(entry => list.NameOf(entry.Value)).ToArray();
        string[] back = now.Where(entry => !wanted.ContainsKey(entry.Key)).Select(entry => list.NameOf(entry.Value)).ToArray();
        string[] gone = _lost.Where(entry => !now.ContainsKey(entry.Key) && !wanted.ContainsKey(entry.Key)).Select(entry => list.NameOf(entry.Value)).ToArray();
        string[] parts = [.. Part("not there as wanted", missing), .. Part("there again", back), .. Part("gone as well", gone)];
        return new PrivXObjectException(
            ErrorCodes.Conflict,
            $"{list.Name} were written {MostWrites} times and are not as wanted: somebody else writes them at the same time, or the server does not keep what it is given. {string.Join("; ", parts)}.")
        {
            Remedy = list.Remedy,
        };
    }

    private static string[] Part(string words, string[] names) => names.Length == 0 ? [] : [$"{words}: {string.Join(", ", names)}"];

    private Dictionary<string, T> ByKey(IEnumerable<T> entries)
    {
        var found = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (T entry in entries.Where(list.IsWritten))
        {
            found[list.KeyOf(entry)] = entry;
        }

        return found;
    }

    // Two that overtake each other must not do so in step.
    private TimeSpan Pause(TimeSpan took, int writes)
    {
        double least = Math.Max(ShortestPause.Ticks, Math.Min(took.Ticks * Allowance, LongestPause.Ticks));
        return TimeSpan.FromTicks((long)(least * (1 + (_random() * writes))));
    }
}
