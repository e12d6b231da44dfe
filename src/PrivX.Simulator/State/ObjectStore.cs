using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator;

/// <summary>
/// Objects of one kind, with their real secrets. What goes in and out is cloned: changing a returned object
/// changes nothing until it is put back.
/// </summary>
public sealed class ObjectStore
{
    private readonly OrderedDictionary<string, StoredObject> _objects = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoredObject[]> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _indexes = new(StringComparer.Ordinal);
    private readonly Lock _lock;

    internal ObjectStore(string name, string key, Lock stateLock)
    {
        Name = name;
        Key = key;
        _lock = stateLock;
    }

    /// <summary>Service and kind, such as <c>host-store/hosts</c>.</summary>
    public string Name { get; }

    /// <summary>Property that tells objects apart.</summary>
    public string Key { get; }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _objects.Count;
            }
        }
    }

    /// <summary>Keys of all objects in their order; those of audit events are no member of them.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (_lock)
            {
                return [.. _objects.Keys];
            }
        }
    }

    internal AnswerRenderer Renderer { get; set; } = AnswerRenderer.Plain;

    /// <summary>Rows with equal sort keys come in another order each time.</summary>
    internal bool IsUnstable { get; set; }

    /// <summary>Called inside the lock after every change, with the id.</summary>
    internal Action<string>? Changed { get; set; }

    /// <summary>A copy of one object, secrets included.</summary>
    public JsonObject? Find(string id)
    {
        lock (_lock)
        {
            return _objects.TryGetValue(id, out var stored) ? stored.Real.DeepClone().AsObject() : null;
        }
    }

    /// <summary>A copy of the first object with this text in this property.</summary>
    public JsonObject? FindBy(string property, string value)
    {
        var folded = TextSearch.Fold(value);
        lock (_lock)
        {
            // Generated objects are many, and reading them anew costs: look into their text first.
            return _objects.Values
                .Where(stored => stored.MayHide || stored.SearchText.AsSpan().IndexOf(folded) >= 0)
                .FirstOrDefault(stored => string.Equals(stored.Real[property]?.ToString(), value, StringComparison.OrdinalIgnoreCase))
                ?.Real.DeepClone().AsObject();
        }
    }

    /// <summary>Copies of all objects, secrets included, in their order.</summary>
    public IReadOnlyList<JsonObject> All()
    {
        lock (_lock)
        {
            return [.. _objects.Values.Select(stored => stored.Real.DeepClone().AsObject())];
        }
    }

    /// <summary>Adds an object or replaces the one with the same key, which stays below its parent.</summary>
    public void Put(JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Put(document, Get(document[Key]?.ToString() ?? string.Empty)?.Scope ?? string.Empty);
    }

    /// <summary>Changes one object; false if it is not there.</summary>
    public bool Change(string id, Action<JsonObject> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            if (!_objects.TryGetValue(id, out var stored))
            {
                return false;
            }

            var document = stored.Real.DeepClone().AsObject();
            change(document);

            // Not all keys are a property of the object: it stays where it was found.
            Put(new StoredObject(stored.Id, stored.Scope, new DocumentSource(document, Renderer)));
            return true;
        }
    }

    public bool Remove(string id)
    {
        lock (_lock)
        {
            var removed = _objects.TryGetValue(id, out var stored) && _objects.Remove(id);
            if (removed)
            {
                _orders.Clear();
                Index(stored, null);
                Changed?.Invoke(id);
            }

            return removed;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            foreach (var id in _objects.Keys.ToArray())
            {
                Remove(id);
            }
        }
    }

    internal void Put(JsonObject document, string scope)
    {
        ArgumentNullException.ThrowIfNull(document);
        var id = document[Key]?.ToString() ?? throw new ArgumentException($"The object has no '{Key}'.", nameof(document));
        Put(new StoredObject(id, scope, new DocumentSource(document.DeepClone().AsObject(), Renderer)));
    }

    internal void Put(StoredObject stored)
    {
        lock (_lock)
        {
            Index(_objects.GetValueOrDefault(stored.Id), stored);
            _objects[stored.Id] = stored;
            _orders.Clear();
            Changed?.Invoke(stored.Id);
        }
    }

    /// <summary>Adds many new objects at once.</summary>
    internal void Fill(IEnumerable<StoredObject> many, int count)
    {
        lock (_lock)
        {
            _objects.EnsureCapacity(_objects.Count + count);
            foreach (var stored in many)
            {
                _objects.Add(stored.Id, stored);
            }

            _orders.Clear();
            _indexes.Clear();
        }
    }

    /// <summary>Inserts copies of the first objects before all others: a list that moves while it is read.</summary>
    internal void InsertInFront(int count, Func<string> newId)
    {
        lock (_lock)
        {
            for (var index = 0; index < count && _objects.Count > 0; index++)
            {
                var copy = _objects.GetAt(0).Value.Real.DeepClone().AsObject();
                var id = newId();
                copy[Key] = id;
                _objects.Insert(0, id, new StoredObject(id, _objects.GetAt(0).Value.Scope, new DocumentSource(copy, Renderer)));
            }

            _orders.Clear();
            _indexes.Clear();
        }
    }

    internal void RemoveFromFront(int count)
    {
        lock (_lock)
        {
            for (var index = 0; index < count && _objects.Count > 0; index++)
            {
                _objects.RemoveAt(0);
            }

            _orders.Clear();
            _indexes.Clear();
        }
    }

    internal StoredObject? Get(string id)
    {
        lock (_lock)
        {
            return _objects.GetValueOrDefault(id);
        }
    }

    /// <summary>Id of the object with this text in this top-level property, without case; the index is made when it is first asked for.</summary>
    internal string? IdWith(string property, string value)
    {
        lock (_lock)
        {
            if (!_indexes.TryGetValue(property, out var index))
            {
                _indexes.Add(property, index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
                foreach (var stored in _objects.Values)
                {
                    if (KeyOf(stored.Answer, property, 0).Text is { Length: > 0 } text)
                    {
                        index[text] = stored.Id;
                    }
                }
            }

            return index.GetValueOrDefault(value);
        }
    }

    /// <summary>All objects in an order; orders are kept until something changes.</summary>
    internal StoredObject[] Ordered(string? property, bool descending)
    {
        lock (_lock)
        {
            if (IsUnstable && property is not null)
            {
                var shuffled = Sort([.. _objects.Values], property, unstable: true);
                if (descending)
                {
                    Array.Reverse(shuffled);
                }

                return shuffled;
            }

            var name = property is null ? (descending ? "-" : string.Empty) : (descending ? "-" : "+") + property;
            if (!_orders.TryGetValue(name, out var order))
            {
                order = [.. _objects.Values];
                if (property is not null)
                {
                    order = Sort(order, property);
                }

                if (descending)
                {
                    Array.Reverse(order);
                }

                _orders.Add(name, order);
            }

            return order;
        }
    }

    /// <summary>Sorts by one top-level property of what is answered.</summary>
    internal static StoredObject[] Sort(StoredObject[] objects, string property, bool unstable = false)
    {
        var places = Enumerable.Range(0, objects.Length).ToArray();
        if (unstable)
        {
            System.Security.Cryptography.RandomNumberGenerator.Shuffle(places.AsSpan());
        }

        var keys = new SortKey[objects.Length];
        for (var index = 0; index < objects.Length; index++)
        {
            keys[index] = KeyOf(objects[index].Answer, property, places[index]);
        }

        var sorted = (StoredObject[])objects.Clone();
        Array.Sort(keys, sorted);
        return sorted;
    }

    private void Index(StoredObject? before, StoredObject? after)
    {
        foreach (var (property, index) in _indexes)
        {
            if (before is not null && KeyOf(before.Answer, property, 0).Text is { } old && index.GetValueOrDefault(old) == before.Id)
            {
                index.Remove(old);
            }

            if (after is not null && KeyOf(after.Answer, property, 0).Text is { Length: > 0 } text)
            {
                index[text] = after.Id;
            }
        }
    }

    private static SortKey KeyOf(byte[] json, string property, int position)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(property);
            reader.Read();
            if (found)
            {
                return reader.TokenType switch
                {
                    JsonTokenType.String => new SortKey(reader.GetString(), 0, position),
                    JsonTokenType.Number => new SortKey(null, reader.GetDouble(), position),
                    JsonTokenType.True => new SortKey(null, 1, position),
                    _ => new SortKey(null, 0, position),
                };
            }

            reader.Skip();
        }

        return new SortKey(null, 0, position);
    }
}
