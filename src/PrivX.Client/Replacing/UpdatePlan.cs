using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;

namespace PrivX.Client.Replacing;

/// <summary>
/// A change to one object of the server, from reading it to writing it: what it was, what is wanted, what differs. It can be looked at before it is
/// carried out; nothing is sent until <see cref="ApplyAsync"/>.
/// </summary>
internal sealed class UpdatePlan<T>
    where T : PrivXObject
{
    // Between reading and writing a person may have been asked; after this long the object is read again before it is replaced.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly IReplacedObject<T> _kind;
    private readonly PrivXClient _client;
    private readonly IClock _clock;
    private readonly DateTimeOffset _readAt;
    private readonly Func<string, string?> _supplier;

    /// <param name="kind">How the object is read and replaced.</param>
    /// <param name="client">Where it is.</param>
    /// <param name="clock">Tells when it was read.</param>
    /// <param name="now">The object, just read.</param>
    /// <param name="supplier">Names what supplies a secret, by the path of its member; for an error that says it is missing.</param>
    public UpdatePlan(IReplacedObject<T> kind, PrivXClient client, IClock clock, T now, Func<string, string?> supplier)
    {
        _kind = kind;
        _client = client;
        _clock = clock;
        _supplier = supplier;
        _readAt = clock.UtcNow;
        Now = now;
        Update = new ObjectUpdate(Sent(now.AsRead), Model);
    }

    /// <summary>The object as it was read.</summary>
    public T Now { get; }

    /// <summary>What is changed of it.</summary>
    public ObjectUpdate Update { get; private set; }

    /// <summary>What would change, in the order of the object's members.</summary>
    public IReadOnlyList<PropertyChange> Changes => Update.Changes;

    private Type Model => _kind.ReplacementModel ?? typeof(T);

    /// <summary>What of an object goes back to the server, through the model.</summary>
    public static JsonObject Sent(IReplacedObject<T> kind, T value)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(value, kind.Json)!;
        return kind.ReplacementModel is null ? json : ObjectUpdate.Part(json, typeof(T), kind.ReplacementModel);
    }

    /// <summary>Sets members to values that the model has written.</summary>
    /// <param name="members">Paths and values; the values are taken over, not copied.</param>
    public void Set(IEnumerable<(IReadOnlyList<string> Path, JsonNode? Value)> members) => Update.SetAll(members, Sent(_kind, Now));

    /// <summary>Takes over what somebody changed in an object that he had read earlier, and looks whether what is to be set besides was changed on the server since.</summary>
    /// <param name="then">The object when he read it.</param>
    /// <param name="readThen">The same, through the model.</param>
    /// <param name="changed">The object as it is in his hands, through the model.</param>
    /// <param name="wanted">What is to be set besides.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: a member was changed by him and on the server, to different values.</exception>
    public void Merge(ReadOnlyMemory<byte> then, JsonObject readThen, JsonObject changed, IReadOnlyList<(IReadOnlyList<string> Path, JsonNode? Value)> wanted)
    {
        ReadOnlyMemory<byte> sent = Sent(then);
        Update.Merge(sent, readThen, changed);
        Update.RefuseStale(sent, wanted);
    }

    /// <summary>Takes over what is otherwise in an object that was saved and read again.</summary>
    /// <param name="saved">The saved object.</param>
    /// <param name="properties">The properties that were saved.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: the object was changed on the server since it was saved.</exception>
    public void MergeSaved(T saved, IEnumerable<string> properties) =>
        Update.MergeSaved(Sent(_kind, Now), Sent(_kind, saved), properties, IsOlder(saved));

    /// <summary>Refuses, before anybody is asked, a change that could not be sent.</summary>
    /// <exception cref="PrivXObjectException">Code <c>SecretRequired</c>: a stored secret would be lost.</exception>
    public void RefuseUnwritable()
    {
        if (Changes.Count > 0)
        {
            Update.ToJson(_supplier);
        }
    }

    /// <summary>Carries the change out; sends nothing where nothing differs.</summary>
    /// <param name="readBack">Whether the object is wanted as it is afterwards.</param>
    /// <param name="token">Ends the call.</param>
    /// <returns>The object as it is afterwards; null where it is not wanted.</returns>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: what is set was changed on the server since it was read.</exception>
    public async Task<T?> ApplyAsync(bool readBack, CancellationToken token)
    {
        if (Changes.Count == 0)
        {
            return Now;
        }

        string id = _kind.NeedId(Now);
        if (_clock.UtcNow - _readAt > Fresh)
        {
            Update = Update.Rebase(Sent((await _kind.ReadAsync(_client, id, token).ConfigureAwait(false)).AsRead));
        }

        await _kind.ReplaceAsync(_client, id, Update.ToJson(_supplier), token).ConfigureAwait(false);
        return readBack ? await _kind.ReadAsync(_client, id, token).ConfigureAwait(false) : null;
    }

    private ReadOnlyMemory<byte> Sent(ReadOnlyMemory<byte> json) => _kind.ReplacementModel is null ? json : ObjectUpdate.Part(json, typeof(T), _kind.ReplacementModel);

    // Files and jobs keep whole seconds, some of them.
    private bool IsOlder(T saved) =>
        typeof(T).GetProperty("Updated") is { } updated
        && updated.GetValue(saved) is DateTimeOffset before && updated.GetValue(Now) is DateTimeOffset latest
        && (latest - before).Duration() >= TimeSpan.FromSeconds(1);
}
