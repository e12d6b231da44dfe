using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Trouble;

/// <summary>
/// The others who write at the same time, played by the simulator on its clock. One that was due several times while nobody asked anything
/// writes once. Used under the lock of the state.
/// </summary>
internal sealed class Writers(SimulatorEngine engine)
{
    private static readonly string[] NameMembers = ["common_name", "name", "principal", "username", "external_id"];

    private static readonly string[] ByMembers = ["updated_by", "updatedby"];

    private readonly List<Writer> _writers = [];

    public IReadOnlyList<Writer> All => _writers;

    public void Plant(Writer writer)
    {
        _writers.Add(writer);
        Wait(writer);
    }

    public void Clear() => _writers.Clear();

    private void Wait(Writer writer) => engine.State.Schedule(writer.Every, () =>
    {
        if (!_writers.Contains(writer) || writer.Left == 0)
        {
            return;
        }

        writer.Left--;
        writer.Done++;
        Write(writer);
        Wait(writer);
    });

    private void Write(Writer writer)
    {
        var collection = engine.State.Collection(writer.Collection);
        var candidates = collection.Ordered(null, descending: false).Where(stored => Patterns.Fit(engine.State, stored.Real, writer.Where)).ToArray();
        if (candidates.Length == 0)
        {
            return;
        }

        var stored = candidates[(writer.Done - 1) % candidates.Length];
        switch (writer.Action)
        {
            case WriterAction.Remove:
                collection.Remove(stored.Id);
                break;
            case WriterAction.Add:
                collection.Put(Filled(writer, Copy(collection, stored, writer.Done)), stored.Scope);
                break;
            default:
                collection.Change(stored.Id, document => Filled(writer, document));
                break;
        }

        // What follows from users and roles is worked out anew, as for a change that came by request.
        if (collection == engine.State.Users)
        {
            engine.Memberships.Refresh(stored.Id);
        }
        else if (collection == engine.State.Roles)
        {
            engine.Memberships.RoleChanged(stored.Id);
        }
    }

    private JsonObject Copy(ObjectStore collection, StoredObject stored, int number)
    {
        var copy = stored.Real.DeepClone().AsObject();
        copy[collection.Key] = engine.State.Ids.Next();
        foreach (var name in NameMembers.Where(name => copy[name]?.ToString().Length > 0))
        {
            copy[name] = string.Create(CultureInfo.InvariantCulture, $"{copy[name]}-{number}");
        }

        return copy;
    }

    private JsonObject Filled(Writer writer, JsonObject document)
    {
        foreach (var (name, value) in writer.Set)
        {
            document[name] = value?.GetValueKind() == JsonValueKind.String
                ? value.GetValue<string>().Replace("{n}", writer.Done.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : value?.DeepClone();
        }

        foreach (var name in ByMembers.Where(document.ContainsKey))
        {
            document[name] = writer.By;
        }

        if (document.ContainsKey("updated"))
        {
            document["updated"] = Timestamp.Precise(engine.Clock.UtcNow);
        }

        return document;
    }
}
