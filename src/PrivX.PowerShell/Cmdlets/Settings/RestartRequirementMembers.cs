using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>What PowerShell adds to the answer of a restart check, by the module's types file.</summary>
public static class RestartRequirementMembers
{
    /// <summary>The settings that need a restart, as section.name.</summary>
    public static ItemList<string> Concerned(PSObject instance) => Concerned((RestartRequirement)instance.BaseObject).ToArray();

    internal static IEnumerable<string> Concerned(RestartRequirement? restart) =>
        (restart?.Settings ?? []).SelectMany(section => section.Value.Where(setting => setting.Value).Select(setting => $"{section.Key}.{setting.Key}"));
}
