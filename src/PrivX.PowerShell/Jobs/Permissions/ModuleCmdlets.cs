using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Client.Operations;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>The cmdlets of the module and what they call.</summary>
internal static class ModuleCmdlets
{
    private static readonly Lazy<Dictionary<string, Type>> Known = new(() => typeof(ModuleCmdlets).Assembly.GetTypes()
        .Select(type => (Type: type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>()))
        .Where(pair => pair.Cmdlet is not null && !pair.Type.IsAbstract)
        .ToDictionary(pair => $"{pair.Cmdlet!.VerbName}-{pair.Cmdlet.NounName}", pair => pair.Type, StringComparer.OrdinalIgnoreCase));

    public static IEnumerable<string> Names => Known.Value.Keys;

    /// <summary>The operations of a cmdlet; null where it is not known which they are.</summary>
    /// <param name="name">The name of the cmdlet, as the module spells it.</param>
    public static Operation[]? OperationsOf(string name)
    {
        Type type = Known.Value[name];
        Operation[] own = CmdletOperations.Of(name);
        string[]? used = type.GetCustomAttribute<UsesCmdletsAttribute>()?.Names;
        return own.Length == 0 && used is null && typeof(ConnectedCmdlet).IsAssignableFrom(type)
            ? null
            : [.. own, .. (used ?? []).SelectMany(CmdletOperations.Of)];
    }
}
