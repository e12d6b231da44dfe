using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Simulator.Access;

/// <summary>
/// Which permission an operation needs. Where the contract names scopes (<c>x-scopes</c>) they decide; elsewhere what it
/// assumes (<c>x-assumed-scopes</c>). The built-in administrators may do everything.
/// </summary>
internal static class PermissionRules
{
    private const string AnyUser = "user";
    private const string Owner = "owner";

    /// <summary>Scopes whose permission does not follow from their name.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["nwTargetsView"] = "network-targets-view",
        ["nwTargetsManage"] = "network-targets-manage",
        ["hostsProvisioning"] = "privx-host-provisioning",
        ["workflowsRequestOnBehalf"] = "workflows-requests-on-behalf",
    };

    /// <summary>Scopes that are no permission: administrators may do everything, other services are not played.</summary>
    private static readonly string[] NoPermission = ["admin", "service"];

    /// <summary>What can be viewed, but not managed.</summary>
    private static readonly string[] ViewOnly = ["requests-view", "certificates-view"];

    private static readonly ConcurrentDictionary<ApiOperation, Requirement> Known = new();

    public static Requirement Of(ApiOperation operation) => Known.GetOrAdd(operation, static asked => asked.Scopes.Count > 0 ? Documented(asked) : Assumed(asked));

    private static Requirement Documented(ApiOperation operation) => new(
        [.. operation.Scopes.Where(scope => scope is not (AnyUser or Owner) && !NoPermission.Contains(scope)).SelectMany(scope => WithManage(Permission(scope))).Distinct(StringComparer.Ordinal)],
        operation.Scopes.Contains(AnyUser),
        operation.Scopes.Contains(Owner));

    private static Requirement Assumed(ApiOperation operation) => new(
        [.. operation.AssumedScopes.Where(scope => scope is not (AnyUser or Owner) && !NoPermission.Contains(scope))],
        operation.AssumedScopes.Contains(AnyUser),
        operation.AssumedScopes.Contains(Owner));

    /// <summary>Who may manage may look as well.</summary>
    private static IEnumerable<string> WithManage(string permission) => permission.EndsWith("-view", StringComparison.Ordinal) && !ViewOnly.Contains(permission)
        ? [permission, permission[..^"view".Length] + "manage"]
        : [permission];

    /// <summary><c>connectionsTerminate</c> is <c>connections-terminate</c>.</summary>
    private static string Permission(string scope) =>
        Renamed.GetValueOrDefault(scope) ?? string.Concat(scope.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
