using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Client.Portable;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Kinds;

/// <summary>Finds what names an object of a server. Each list is read once.</summary>
internal sealed class ReferenceReader(PrivXClient client)
{
    private readonly ConfigurationServer _server = new(client);

    /// <summary>Kinds of the objects that others name by their ids.</summary>
    public static IEnumerable<string> NamedKinds => ConfigurationKinds.All.Where(IsNamed).Select(kind => kind.Name);

    /// <summary>True for an object that others can name.</summary>
    public static bool CanBeNamed(PrivXObject value) => KindOf(value) is not null;

    /// <summary>Reads all that could name one of these objects.</summary>
    /// <exception cref="PrivXException">A list cannot be read: without it nothing would be complete.</exception>
    public Task LoadAsync(IEnumerable<PrivXObject> objects, Action<ConfigurationKind>? begin, CancellationToken token)
    {
        ConfigurationKind[] kinds = objects.Select(value => KindOf(value)!).Distinct().ToArray();
        return _server.LoadAsync(kinds.Union(kinds.SelectMany(Naming)), begin, token);
    }

    /// <summary>The object as kind and name.</summary>
    public ObjectName NameOf(PrivXObject value)
    {
        ConfigurationKind kind = KindOf(value)!;
        return new ObjectName(kind.Name, _server.NameOf(kind.Name, kind.IdOf(value)) ?? kind.NameOf(value));
    }

    /// <summary>What names an object; who has a role is not among it.</summary>
    public IEnumerable<ObjectUse> Of(PrivXObject value)
    {
        ConfigurationKind kind = KindOf(value)!;
        string id = kind.IdOf(value);
        string name = NameOf(value).ToString();
        return
            from item in Naming(kind).SelectMany(_server.Of)
            from path in ObjectUses.In(item.Raw, item.Kind.Model, kind.Name, id).Distinct(StringComparer.Ordinal)
            select new ObjectUse { Of = name, Kind = item.Kind.Name, Name = item.Name, Path = path, Id = item.Id };
    }

    /// <summary>Those who have a role, which name it too; null for another object.</summary>
    public PagedList<User>? MembersOf(PrivXObject value) => value is Role ? client.RoleStore.ListRoleMembers(KindOf(value)!.IdOf(value)) : null;

    /// <summary>A member of a role as one that names it.</summary>
    public ObjectUse OfMember(PrivXObject role, User member) => new() { Of = NameOf(role).ToString(), Kind = "User", Name = member.Principal ?? string.Empty, Path = "roles", Id = member.Id };

    private static ConfigurationKind? KindOf(PrivXObject value) => ConfigurationKinds.All.FirstOrDefault(kind => kind.Takes(value) && IsNamed(kind));

    private static IEnumerable<ConfigurationKind> Naming(ConfigurationKind kind) => ConfigurationKinds.All.Where(other => other.References.Contains(kind.Name));

    private static bool IsNamed(ConfigurationKind kind) => Naming(kind).Any();
}
