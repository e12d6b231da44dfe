using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Replacing;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Kinds;

/// <summary>A kind of object that belongs to the configuration of a server: how all of them are read, and how one is written.</summary>
internal abstract class ConfigurationKind
{
    /// <summary>The kind as in files and in the names of cmdlets.</summary>
    public abstract string Name { get; }

    /// <summary>Model of what a file tells.</summary>
    public abstract Type Model { get; }

    /// <summary>False for what only others refer to.</summary>
    public bool IsExported { get; init; } = true;

    /// <summary>Enables and disables one, where a replacement does not; null for the others.</summary>
    public Func<PrivXClient, string, bool, CancellationToken, Task>? Disable { get; init; }

    /// <summary>Kinds of the objects that objects of this kind name.</summary>
    public IReadOnlyCollection<string> References => field ??= Walk(Model, [], []);

    /// <summary>True for an object of this kind.</summary>
    public abstract bool Takes(PrivXObject value);

    /// <summary>True for an object that was changed in memory since the server gave it.</summary>
    public abstract bool IsChanged(PrivXObject value);

    public abstract string IdOf(PrivXObject value);

    public abstract string NameOf(PrivXObject value);

    /// <summary>What is wrong with an object that a file or a row tells: nothing of it is read as something else, and it is the one that is named.</summary>
    public string? ProblemOf(string name, JsonObject portable)
    {
        IReadOnlyList<string> wrong = Client.Portable.PortableProblems.Of(portable, Model);
        return wrong.Count > 0 ? string.Join("; ", wrong) + "."
            : NameMember is { } member && !string.Equals(portable[member]?.ToString(), name, StringComparison.OrdinalIgnoreCase) ? $"{member} is {portable[member]?.ToJsonString() ?? "missing"}, and the object is called '{name}'."
            : null;
    }

    /// <summary>The member that holds the name; null where the model has none.</summary>
    private string? NameMember => Array.Find(["common_name", "name"], member => MemberMap.Of(Model).Find(member) is { IsReadOnly: false });

    public abstract Task<IReadOnlyList<ConfigurationItem>> ReadAllAsync(PrivXClient client, CancellationToken token);

    public abstract Task<ConfigurationItem> ReadAsync(PrivXClient client, string id, CancellationToken token);

    /// <summary>Creates an object and reads it.</summary>
    public abstract Task<ConfigurationItem> CreateAsync(PrivXClient client, string name, JsonObject json, CancellationToken token);

    /// <summary>Writes members of an object.</summary>
    /// <param name="client">Where it is.</param>
    /// <param name="current">The object, just read.</param>
    /// <param name="json">The object as it is to be.</param>
    /// <param name="members">The members that change.</param>
    /// <param name="token">Ends the call.</param>
    public abstract Task ReplaceAsync(PrivXClient client, ConfigurationItem current, JsonObject json, IReadOnlyCollection<string> members, CancellationToken token);

    /// <summary>Refuses what could not be written.</summary>
    /// <exception cref="PrivXObjectException">Code <c>SecretRequired</c>: a stored secret would be lost.</exception>
    public abstract void Check(PrivXClient client, ConfigurationItem current, JsonObject json, IReadOnlyCollection<string> members);

    public abstract Task DeleteAsync(PrivXClient client, string id, CancellationToken token);

    /// <summary>True for what is part of PrivX and cannot be removed.</summary>
    public abstract bool IsBuiltIn(ConfigurationItem item);

    /// <summary>The secrets that a replacement must be told anew although nothing of them changes.</summary>
    public IEnumerable<string> RequiredSecrets(JsonObject raw) => Required(raw, Model, string.Empty);

    private static IEnumerable<string> Required(JsonObject raw, Type model, string prefix) => MemberMap.Of(model).Members.SelectMany(rule =>
        rule.Mask is Client.Json.MaskRule.Required && raw[rule.JsonName] is JsonValue value && value.ToString().Length > 0 ? [prefix + rule.JsonName]
        : rule is { NestedModel: { } nested, IsArray: false } && raw[rule.JsonName] is JsonObject inner ? Required(inner, nested, prefix + rule.JsonName + ".")
        : Enumerable.Empty<string>());

    private static HashSet<string> Walk(Type model, HashSet<string> found, HashSet<Type> seen)
    {
        if (seen.Add(model))
        {
            MemberMap map = MemberMap.Of(model);
            found.UnionWith(map.RefersTo is null ? [] : [map.RefersTo]);
            foreach (MemberRule rule in map.Members.Where(Client.Portable.PortableReader.IsPortable))
            {
                found.UnionWith(rule.RefersTo is null ? [] : [rule.RefersTo]);
                if (rule.NestedModel is { } nested)
                {
                    Walk(nested, found, seen);
                }
            }
        }

        return found;
    }
}

/// <summary>A kind whose objects are those of a noun.</summary>
/// <param name="noun">The noun.</param>
internal sealed class ConfigurationKind<T>(Noun<T> noun) : ConfigurationKind
    where T : PrivXObject
{
    public override string Name => noun.TypeName;

    public override Type Model => Told ?? typeof(T);

    /// <summary>Model of what a file tells, where that is not the object itself.</summary>
    public Type? Told { get; init; }

    /// <summary>Tells what is part of PrivX.</summary>
    public Func<T, bool> BuiltIn { get; init; } = static _ => false;

    /// <summary>Adds to an object of a list what lists leave out.</summary>
    public Action<JsonObject> Complete { get; init; } = static _ => { };

    /// <summary>Adds the name to a new object where a file does not tell it inside.</summary>
    public bool NamesNew { get; init; }

    public override bool Takes(PrivXObject value) => value is T;

    public override bool IsChanged(PrivXObject value) =>
        !value.AsRead.IsEmpty && !JsonNode.DeepEquals(ModelJson((T)value), ModelJson(System.Text.Json.JsonSerializer.Deserialize(value.AsRead.Span, noun.Json)!));

    public override string IdOf(PrivXObject value) => noun.NeedId((T)value);

    public override string NameOf(PrivXObject value) => noun.NameOf((T)value) ?? string.Empty;

    public override async Task<IReadOnlyList<ConfigurationItem>> ReadAllAsync(PrivXClient client, CancellationToken token)
    {
        var items = new List<ConfigurationItem>();
        await foreach (T value in noun.FindKeyword(client, null, new ListQuery()).WithCancellation(token).ConfigureAwait(false))
        {
            items.Add(ItemOf(value));
        }

        return items;
    }

    public override async Task<ConfigurationItem> ReadAsync(PrivXClient client, string id, CancellationToken token) =>
        ItemOf(await noun.Get(client, id, token).ConfigureAwait(false));

    public override async Task<ConfigurationItem> CreateAsync(PrivXClient client, string name, JsonObject json, CancellationToken token)
    {
        noun.RefuseUnreachable(NamesNew ? name : null);
        if (NamesNew)
        {
            json["name"] = name;
        }

        int? version = await ConfigurationServer.VersionOfAsync(client, token).ConfigureAwait(false);
        foreach (MemberRule rule in MemberMap.Of(Model).Members.Where(rule => rule.RequiredDefault is not null && json[rule.JsonName] is null && rule.IsOn(version)))
        {
            // The server that the file is from did not have it yet.
            json[rule.JsonName] = JsonNode.Parse(rule.RequiredDefault!);
        }

        var update = new ObjectUpdate(Encoding.UTF8.GetBytes("{}"), Model);
        foreach (KeyValuePair<string, JsonNode?> member in json)
        {
            update.Set([member.Key], member.Value?.DeepClone());
        }

        string id = await noun.CreateAsync(client, update.ToJson(static _ => "Secret"), token).ConfigureAwait(false);
        return await Base.CreatedObject.ReadAsync(noun.Name, id, () => ReadAsync(client, id, token)).ConfigureAwait(false);
    }

    public override async Task ReplaceAsync(PrivXClient client, ConfigurationItem current, JsonObject json, IReadOnlyCollection<string> members, CancellationToken token)
    {
        await Plan(client, current, json, members).ApplyAsync(readBack: false, token).ConfigureAwait(false);
    }

    public override void Check(PrivXClient client, ConfigurationItem current, JsonObject json, IReadOnlyCollection<string> members) =>
        Plan(client, current, json, members).RefuseUnwritable();

    public override Task DeleteAsync(PrivXClient client, string id, CancellationToken token) => noun.DeleteAsync(client, id, token);

    public override bool IsBuiltIn(ConfigurationItem item) => BuiltIn((T)item.Value);

    private UpdatePlan<T> Plan(PrivXClient client, ConfigurationItem current, JsonObject json, IReadOnlyCollection<string> members)
    {
        var plan = new UpdatePlan<T>(noun, client, client.Clock, (T)current.Value, static _ => "Secret");
        foreach (string member in members)
        {
            plan.Update.Set([member], json[member]?.DeepClone());
        }

        return plan;
    }

    private ConfigurationItem ItemOf(T value)
    {
        JsonObject raw = value.AsRead.IsEmpty ? ModelJson(value) : (JsonObject)JsonNode.Parse(value.AsRead.Span)!;
        raw = Told is null ? raw : ObjectUpdate.Part(raw, typeof(T), Told);
        Complete(raw);
        return new ConfigurationItem(this, noun.NameOf(value) ?? string.Empty, noun.NeedId(value), value, raw);
    }

    private JsonObject ModelJson(T value) => (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(value, noun.Json)!;
}
