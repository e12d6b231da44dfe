using System;
using System.Collections.Generic;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>The types of the server behind the parameter sets of New- and Set-PrivXSource.</summary>
internal static class SourceTypes
{
    private static readonly Dictionary<string, string> BySet = new(StringComparer.Ordinal)
    {
        ["Ldap"] = "LDAP",
        ["ActiveDirectory"] = "AD",
        ["Oidc"] = "OIDC",
        ["Aws"] = "AWS",
        ["GoogleCloud"] = "GOOGLECLOUD",
        ["GoogleWorkspace"] = "GOOGLEGSUITE",
        ["OpenStack"] = "OPENSTACK",
        ["Azure"] = "AZURE",
        ["Local"] = "LOCAL",
    };

    /// <summary>Gives a new source the type of its parameter set; tells which members it set.</summary>
    public static string[] SetType(Source source, string parameterSet)
    {
        if (!BySet.TryGetValue(parameterSet, out string? type))
        {
            return [];
        }

        source.Connection ??= new SourceConnection();
        source.Connection.Type = type;
        return ["connection.type"];
    }

    /// <summary>Refuses parameters of one type for a source of another.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>.</exception>
    public static void Check(Source now, string parameterSet)
    {
        if (BySet.TryGetValue(parameterSet, out string? type) && !string.Equals(type, now.Connection?.Type, StringComparison.OrdinalIgnoreCase))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The source '{now.Name}' is of type {now.Connection?.Type}; -{parameterSet} is for sources of type {type}.");
        }
    }
}
