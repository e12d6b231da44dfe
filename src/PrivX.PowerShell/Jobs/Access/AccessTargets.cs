using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.ApiProxy;
using PrivX.HostStore;
using PrivX.NetworkAccessManager;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>Which targets each role gives access to.</summary>
internal sealed class AccessTargets
{
    private readonly Dictionary<string, (string? Name, List<AccessTarget> Targets)> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _services = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsorted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Roles that give access to something, in the order of their names.</summary>
    public IEnumerable<(string Id, string Name)> Roles => _roles
        .Select(role => (role.Key, role.Value.Name ?? role.Key))
        .OrderBy(role => role.Item2, StringComparer.OrdinalIgnoreCase)
        .ThenBy(role => role.Key, StringComparer.Ordinal);

    /// <summary>Roles the targets of which are here already.</summary>
    public bool Has(string roleId) => _read.Contains(roleId);

    public void Add(string roleId) => _read.Add(roleId);

    /// <summary>What a role gives access to, in the order of types and names.</summary>
    public IReadOnlyList<AccessTarget> Of(string roleId)
    {
        if (!_roles.TryGetValue(roleId, out (string? Name, List<AccessTarget> Targets) role))
        {
            return [];
        }

        if (_unsorted.Remove(roleId))
        {
            AccessTarget[] sorted = role.Targets.OrderBy(target => target.Type != AccessTarget.HostType).ThenBy(target => target.Type, StringComparer.Ordinal)
                .ThenBy(target => target.Name, StringComparer.OrdinalIgnoreCase).ToArray();
            role.Targets.Clear();
            role.Targets.AddRange(sorted);
        }

        return role.Targets;
    }

    /// <summary>Takes in what a host has.</summary>
    /// <param name="host">The host.</param>
    /// <param name="isWanted">Which roles count.</param>
    public void Add(Host host, Func<string, bool> isWanted)
    {
        string[] protocols = host.Services.Select(service => service.Service ?? string.Empty).Distinct().ToArray();
        string services = Shared(string.Join(", ", protocols));
        foreach (HostPrincipal principal in host.Principals)
        {
            AccessTarget? target = null;
            foreach ((string id, string? name) in Wanted(principal.Roles.Where(role => role.Deleted != true).Select(role => (role.Id, role.Name)), isWanted))
            {
                target ??= new AccessTarget
                {
                    Type = AccessTarget.HostType,
                    Id = host.Id!,
                    Name = host.CommonName,
                    Account = AccessAccount.Of(principal, protocols),
                    TargetDomain = principal.TargetDomain?.Name ?? principal.TargetDomain?.Id,
                    Services = services,
                    IsDisabled = host.Disabled,
                    IsDeleted = host.Deleted == true,
                    SourceId = string.IsNullOrEmpty(host.SourceId) ? null : host.SourceId,
                };
                Add(id, name, target);
            }
        }
    }

    public void Add(NetworkTarget target) => Add(
        target.Roles.Where(role => role.Deleted != true).Select(role => (role.Id, role.Name)),
        new AccessTarget { Type = AccessTarget.NetworkTargetType, Id = target.Id!, Name = target.Name, Account = AccessAccount.None, IsDisabled = target.Disabled });

    public void Add(ApiTarget target) => Add(
        target.Roles.Where(role => role.Deleted != true).Select(role => (role.Id, role.Name)),
        new AccessTarget { Type = AccessTarget.ApiTargetType, Id = target.Id!, Name = target.Name, Account = AccessAccount.Of(target.TargetCredential), IsDisabled = target.Disabled });

    private static IEnumerable<(string Id, string? Name)> Wanted(IEnumerable<(string? Id, string? Name)> roles, Func<string, bool> isWanted) => roles
        .Where(role => role.Id is { Length: > 0 } id && isWanted(id))
        .GroupBy(role => role.Id!, StringComparer.OrdinalIgnoreCase)
        .Select(same => (same.Key, same.First().Name));

    private void Add(IEnumerable<(string? Id, string? Name)> roles, AccessTarget target)
    {
        foreach ((string id, string? name) in Wanted(roles, static _ => true))
        {
            Add(id, name, target);
        }
    }

    private void Add(string roleId, string? name, AccessTarget target)
    {
        if (!_roles.TryGetValue(roleId, out (string? Name, List<AccessTarget> Targets) role))
        {
            _roles.Add(roleId, role = (name, []));
        }

        role.Targets.Add(target);
        _unsorted.Add(roleId);
    }

    private string Shared(string services)
    {
        if (!_services.TryGetValue(services, out string? known))
        {
            _services.Add(services, known = services);
        }

        return known;
    }
}
