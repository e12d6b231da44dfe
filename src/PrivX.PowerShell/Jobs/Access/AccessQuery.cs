using System;
using System.Collections.Generic;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>What a report is about, gathered from the arguments and the pipeline.</summary>
internal sealed class AccessQuery
{
    /// <summary>What was found of the targets so far.</summary>
    public AccessTargets Targets { get; } = new();

    /// <summary>What holds for sources and roles; null until it is read.</summary>
    public AccessConditions? Conditions { get; set; }

    /// <summary>Ids of the only roles that count; null where all do.</summary>
    public HashSet<string>? Roles { get; private set; }

    /// <summary>True where only certain hosts count, which are among the targets then.</summary>
    public bool HasHosts { get; set; }

    /// <summary>True where the report goes role by role.</summary>
    public bool IsByRole { get; set; }

    /// <summary>True once network and API targets are read.</summary>
    public bool HasOtherTargets { get; set; }

    public bool IsWanted(string roleId) => Roles is null || Roles.Contains(roleId);

    public void Want(IEnumerable<string> roleIds)
    {
        Roles ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Roles.UnionWith(roleIds);
    }
}
