using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Portable;

namespace PrivX.PowerShell.Kinds;

/// <summary>The configuration of one server, kind by kind, with the names of its objects.</summary>
internal sealed class ConfigurationServer(PrivXClient client) : IObjectNames
{
    // Steps of one plan work on it at the same time.
    private readonly ConcurrentDictionary<ObjectName, bool> _pretended = new();
    private readonly ConcurrentDictionary<string, List<ConfigurationItem>> _items = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ILookup<string, ConfigurationItem>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Dictionary<string, ConfigurationItem>> _byId = new(StringComparer.OrdinalIgnoreCase);

    public PrivXClient Client { get; } = client;

    /// <summary>Kinds that this server does not have, being of another version.</summary>
    public List<ConfigurationKind> Lacking { get; } = [];

    /// <summary>The server's version, such as 43; null where it does not tell.</summary>
    public int? Version { get; private set; }

    /// <summary>Reads all objects of kinds, each list once.</summary>
    /// <exception cref="PrivXException">One of them cannot be read: without it nothing that follows would be complete.</exception>
    public async Task LoadAsync(IEnumerable<ConfigurationKind> kinds, Action<ConfigurationKind>? begin, CancellationToken token)
    {
        Version ??= await VersionOfAsync(Client, token).ConfigureAwait(false);
        foreach (ConfigurationKind kind in kinds.Where(kind => !_items.ContainsKey(kind.Name)))
        {
            begin?.Invoke(kind);
            try
            {
                Take(kind, await kind.ReadAllAsync(Client, token).ConfigureAwait(false));
            }
            catch (PrivXRequestException failure) when (failure.Code == ErrorCodes.NotSupported)
            {
                Lacking.Add(kind);
                Take(kind, []);
            }
        }
    }

    /// <summary>A server's version, such as 43; null where it does not tell.</summary>
    public static async Task<int?> VersionOfAsync(PrivXClient client, CancellationToken token) =>
        int.TryParse((await client.GetServerVersionAsync(token).ConfigureAwait(false))?.Split('.')[0], out int version) ? version : null;

    /// <summary>The objects of a kind, by name.</summary>
    public IEnumerable<ConfigurationItem> Of(ConfigurationKind kind) => _items[kind.Name].OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal);

    /// <summary>The objects of one name: one, none, or several that cannot be told apart by it.</summary>
    public IReadOnlyList<ConfigurationItem> Named(ObjectName name) => _byName.TryGetValue(name.Kind, out ILookup<string, ConfigurationItem>? known) ? known[name.Name].ToArray() : [];

    /// <summary>The object as every server can read it.</summary>
    public JsonObject Portable(ConfigurationItem item) => new PortableReader(this).Read(item.Raw, item.Kind.Model);

    /// <summary>Takes note of a new object, or of a newer state of one.</summary>
    public void Learn(ConfigurationItem item)
    {
        lock (_items)
        {
            Take(item.Kind, _items[item.Kind.Name].Where(other => other.Id != item.Id).Append(item).ToArray());
        }
    }

    /// <summary>Takes an object for there that only would be, because nothing is done.</summary>
    public void Pretend(ObjectName name) => _pretended[name] = true;

    /// <summary>Takes note that an object is gone.</summary>
    public void Forget(ConfigurationItem item)
    {
        lock (_items)
        {
            Take(item.Kind, _items[item.Kind.Name].Where(other => other.Id != item.Id).ToArray());
        }
    }

    /// <summary>Objects that name another, of the kinds that were read.</summary>
    public IEnumerable<ConfigurationItem> UsersOf(ObjectName name) => ConfigurationKinds.All
        .Where(kind => kind.References.Contains(name.Kind) && _items.ContainsKey(kind.Name))
        .SelectMany(Of)
        .Where(item => PortableMarks.ReferencesIn(Portable(item)).Contains(name));

    public string? NameOf(string kind, string id) => _byId.TryGetValue(kind, out Dictionary<string, ConfigurationItem>? known) && known.TryGetValue(id, out ConfigurationItem? item) ? item.Name : null;

    public string? IdOf(string kind, string name)
    {
        IReadOnlyList<ConfigurationItem> found = Named(new ObjectName(kind, name));
        return found.Count == 0 ? _pretended.ContainsKey(new ObjectName(kind, name)) ? "-" : null : found.Count == 1 ? found[0].Id : throw Doubled(found[0].Key, found.Count);
    }

    /// <summary>The error for a name that several objects have.</summary>
    public static PrivXObjectException Doubled(ObjectName name, int count) =>
        new(ErrorCodes.AmbiguousName, $"{count} objects of the server are called {name}, and files tell objects apart by their names.") { Remedy = "Give them different names." };

    private void Take(ConfigurationKind kind, IReadOnlyList<ConfigurationItem> items)
    {
        _items[kind.Name] = items.ToList();
        _byName[kind.Name] = items.ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
        var byId = new Dictionary<string, ConfigurationItem>(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigurationItem item in items)
        {
            byId[item.Id] = item;
        }

        _byId[kind.Name] = byId;
    }
}
