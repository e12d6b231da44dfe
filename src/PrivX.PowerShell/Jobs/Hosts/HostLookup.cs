using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Hosts;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>What rows name by name, looked up once for all of them, and how they are meant.</summary>
internal sealed class HostLookup
{
    private readonly Dictionary<string, List<Role>> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string? Id, PrivXException? Failure)> _groups = new(StringComparer.OrdinalIgnoreCase);

    public RoleMode RoleMode { get; init; }

    public bool ReplacesPassphrases { get; init; }

    public async Task FindAsync(PrivXClient client, IReadOnlyList<HostRow> rows, CancellationToken token)
    {
        string[] names = rows.SelectMany(row => row.Roles ?? []).Where(name => !IsId(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (names.Length > 0)
        {
            await foreach (Role role in client.RoleStore.ResolveRoles(names).WithCancellation(token).ConfigureAwait(false))
            {
                if (role.Name is { } name)
                {
                    if (!_roles.TryGetValue(name, out List<Role>? known))
                    {
                        _roles[name] = known = [];
                    }

                    known.Add(role);
                }
            }
        }

        foreach (string group in rows.Select(row => row.AccessGroup).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            try
            {
                IObjectReference reference = new ObjectReference<Authorizer.AccessGroup>(group);
                _groups[group] = (reference.KnownId ?? (await reference.ResolveAsync(client, token).ConfigureAwait(false)).Id, null);
            }
            catch (PrivXException failure) when (failure is PrivXObjectException or PrivXUsageException or PrivXRequestException)
            {
                _groups[group] = (null, failure);
            }
        }
    }

    /// <summary>Id and name of a role.</summary>
    /// <exception cref="PrivXObjectException">There is none, or there are several.</exception>
    public KeyValuePair<string, string?> RoleOf(string name) =>
        IsId(name) ? new(name, null)
        : !_roles.TryGetValue(name, out List<Role>? found) ? throw Resolver.NotFound(Nouns.Role, name, isPattern: false)
        : found.Count > 1 ? throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"'{name}' is the name of {found.Count} roles: {Resolver.Listed(found.Select(Nouns.Role.Describe).ToArray())}.") { Remedy = "Give the id." }
        : new(found[0].Id!, found[0].Name);

    /// <exception cref="PrivXException">There is none, or there are several.</exception>
    public string AccessGroupOf(string name) => _groups[name] is { Id: { } id } ? id : throw _groups[name].Failure!;

    /// <summary>A change in words, with the name of an access group beside its id.</summary>
    public string Words(PropertyChange change) => _groups.FirstOrDefault(group => group.Value.Id is { } id && change.After == $"'{id}'") is { Key: { } name }
        ? (change with { After = $"'{name}' ({change.After.Trim('\'')})" }).ToString()
        : change.ToString();

    private static bool IsId(string text) => Guid.TryParse(text, out _);
}
