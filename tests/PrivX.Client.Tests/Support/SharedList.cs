using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;

namespace PrivX.Client.Tests.Support;

/// <summary>A list on a server that takes it only whole, with places where others come between. An entry is <c>key</c> or <c>key=value</c>.</summary>
internal sealed class SharedList(params string[] entries)
{
    private string[] _entries = entries;

    /// <summary>The entries, in the order of the alphabet.</summary>
    public string[] Now
    {
        get => _entries.Order(StringComparer.Ordinal).ToArray();
        set => _entries = value;
    }

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>Called after a read has been answered, with its number.</summary>
    public Action<int>? AfterRead { get; set; }

    /// <summary>Awaited before a write takes hold, with its number.</summary>
    public Func<int, Task>? BeforeWrite { get; set; }

    /// <summary>Called after a write has taken hold, with its number.</summary>
    public Action<int>? AfterWrite { get; set; }

    /// <summary>Thrown by the read of that number in the place of a response.</summary>
    public Dictionary<int, Exception> FailingReads { get; } = [];

    public void Add(string entry) => _entries = [.. _entries.Where(other => Key(other) != Key(entry)), entry];

    public void Remove(string entry) => _entries = _entries.Where(other => Key(other) != Key(entry)).ToArray();

    public ReplacedList<string> Access() => new()
    {
        Name = "The entries",
        Remedy = "Look.",
        ReadAsync = ReadAsync,
        WriteAsync = WriteAsync,
        KeyOf = Key,
        IsSame = string.Equals,
        NameOf = static entry => entry,
    };

    private static string Key(string entry) => entry.Split('=')[0];

    private async Task<IReadOnlyList<string>> ReadAsync(CancellationToken token)
    {
        await Task.Yield();
        int number = ++Reads;
        if (FailingReads.TryGetValue(number, out Exception? failure))
        {
            throw failure;
        }

        string[] response = _entries;
        AfterRead?.Invoke(number);
        return response;
    }

    private async Task WriteAsync(string[] entries, CancellationToken token)
    {
        int number = ++Writes;
        if (BeforeWrite is { } before)
        {
            await before(number);
        }

        _entries = entries;
        AfterWrite?.Invoke(number);
    }
}
