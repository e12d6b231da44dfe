using System;
using System.Collections.Generic;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>What holds for all users and hosts of a source, and for all who have a role.</summary>
internal sealed class AccessConditions
{
    private readonly HashSet<string> _disabledSources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RoleLimit> _limits = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False where the sources could not be read.</summary>
    public bool KnowsSources { get; set; }

    /// <summary>False where the limits of the roles could not be read.</summary>
    public bool KnowsLimits { get; set; }

    public void Add(Source source)
    {
        if (source is { Id: { } id } && (source.Enabled == false || string.Equals(source.StatusCode, "DISABLED", StringComparison.OrdinalIgnoreCase)))
        {
            _disabledSources.Add(id);
        }
    }

    public void Add(Role role)
    {
        if (role.Id is { } id && RoleLimit.Of(role.Context) is var limit && limit != RoleLimit.None)
        {
            _limits[id] = limit;
        }
    }

    public bool IsDisabled(string? sourceId) => sourceId is { Length: > 0 } && _disabledSources.Contains(sourceId);

    public RoleLimit LimitOf(string roleId) => !KnowsLimits ? RoleLimit.Unknown : _limits.TryGetValue(roleId, out RoleLimit? limit) ? limit : RoleLimit.None;
}
