using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Simulator.Access;

/// <summary>
/// Which permission an operation needs. Where the contract names scopes (<c>x-scopes</c>) they decide; elsewhere the documentation says
/// nothing, and the permissions of the area are assumed: to view for what is safe, to manage for all else. The built-in administrators may
/// do everything.
/// </summary>
internal static class PermissionRules
{
    private const string Anybody = "*";
    private const string Owner = "owner";
    private const string AdministratorsOnly = "";

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

    // Service and path, what viewing needs, what the rest needs; the first that fits counts.
    private static readonly (string Area, string View, string Manage)[] Areas =
    [
        ("api-proxy/users/current", Anybody, Anybody),
        ("api-proxy/users", "users-view owner", "users-manage owner"),
        ("api-proxy/api-targets", "hosts-view", "hosts-manage"),
        ("api-proxy", Anybody, AdministratorsOnly),
        ("auth/idp", "idp-clients-view", "idp-clients-manage"),
        ("auth/sessionstorage/users/current", Anybody, Anybody),
        ("auth/users/current", Anybody, Anybody),
        ("auth/sessionstorage", "users-view owner", "users-manage owner"),
        ("auth/users", "users-view owner", "users-manage owner"),
        ("auth", Anybody, Anybody),
        ("authorizer/accessgroups", "access-groups-manage", "access-groups-manage"),
        ("authorizer/carrier/conf", "api-clients-manage hosts-manage", "api-clients-manage"),
        ("authorizer/extender/conf", "api-clients-manage hosts-manage", "api-clients-manage"),
        ("authorizer/icap/conf", "api-clients-manage", "api-clients-manage"),
        ("authorizer/deploy/{", "api-clients-manage hosts-manage", "api-clients-manage hosts-manage"),
        ("authorizer/cert", "certificates-view", "access-groups-manage"),
        ("authorizer/principals/{group_id}/sign", Anybody, Anybody),
        ("authorizer/principals", "roles-view", "roles-manage"),
        ("authorizer/{ca_type}/cas/config", "access-groups-manage", "access-groups-manage"),
        ("authorizer/{ca_type}/enroll", AdministratorsOnly, AdministratorsOnly),
        ("authorizer/{ca_type}/revoke", AdministratorsOnly, AdministratorsOnly),
        ("authorizer", Anybody, AdministratorsOnly),
        ("connection-manager/connections", "connections-view", "connections-manage"),
        ("connection-manager/ueba", "ueba-view", "ueba-manage"),
        ("db-proxy", Anybody, AdministratorsOnly),
        ("host-store/hosts/deploy", "hosts-manage privx-host-provisioning", "hosts-manage privx-host-provisioning"),
        ("host-store", "hosts-view", "hosts-manage"),
        ("license-manager/license.js", Anybody, AdministratorsOnly),
        ("license-manager/mobilegw", "mobilegw-view", "mobilegw-manage"),
        ("local-user-store/api-clients", "api-clients-manage", "api-clients-manage"),
        ("local-user-store/trusted-clients", "api-clients-manage hosts-manage", "api-clients-manage"),
        ("local-user-store/users", "users-view", "users-manage"),
        ("monitor-service/time", Anybody, AdministratorsOnly),
        ("monitor-service/auditevents", "logs-view", "logs-manage"),
        ("monitor-service", "settings-view", AdministratorsOnly),
        ("network-access-manager", "network-targets-view", "network-targets-manage"),
        ("role-store/awsroles", "role-target-resources-view", "role-target-resources-manage"),
        ("role-store/roles/{role_id}/awstoken", Anybody, AdministratorsOnly),
        ("role-store/roles", "roles-view", "roles-manage"),
        ("role-store/users/current", Anybody, Anybody),
        ("role-store/users/{user_id}/authorizedkeys", "users-view owner", "authorized-keys-manage users-manage owner"),
        ("role-store/users/{user_id}/webauthn-credentials", "users-view owner", "webauthn-credentials-manage users-manage owner"),
        ("role-store/users/{user_id}/settings", "users-view owner", "users-manage owner"),
        ("role-store/users", "users-view", "users-manage"),
        ("role-store/authorizedkeys", "users-view", "authorized-keys-manage"),
        ("role-store/logconf", "logs-view", "logs-manage"),
        ("role-store/identity-providers", AdministratorsOnly, AdministratorsOnly),
        ("secrets-manager/targetdomains", "target-domains-view", "target-domains-manage"),
        ("secrets-manager", "hosts-view", "hosts-manage"),
        ("vault", Anybody, Anybody),
        ("workflow-engine/requests", Anybody, Anybody),
        ("workflow-engine/workflows/roles", Anybody, Anybody),
        ("workflow-engine", "workflows-view", "workflows-manage"),
    ];

    private static readonly ConcurrentDictionary<ApiOperation, Requirement> Known = new();

    public static Requirement Of(ApiOperation operation) => Known.GetOrAdd(operation, static asked => asked.Scopes.Count > 0 ? Documented(asked) : Assumed(asked));

    private static Requirement Documented(ApiOperation operation) => new(
        [.. operation.Scopes.Where(scope => scope is not ("user" or Owner) && !NoPermission.Contains(scope)).SelectMany(scope => WithManage(Permission(scope))).Distinct(StringComparer.Ordinal)],
        operation.Scopes.Contains("user"),
        operation.Scopes.Contains(Owner));

    private static Requirement Assumed(ApiOperation operation)
    {
        var place = $"{operation.Service.Name}{operation.Path[operation.Service.BasePath.Length..]}";
        var area = Array.Find(Areas, candidate => place.StartsWith(candidate.Area, StringComparison.Ordinal));
        if (area.Area is null || operation.Path == operation.Service.BasePath + "/status")
        {
            return new Requirement([], operation.Path.EndsWith("/status", StringComparison.Ordinal), Owner: false);
        }

        var words = (operation.Repeat == RepeatClass.Safe ? $"{area.View} {area.Manage}" : area.Manage).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Requirement(
            [.. words.Where(word => word is not (Anybody or Owner)).Distinct(StringComparer.Ordinal)],
            words.Contains(Anybody),
            words.Contains(Owner));
    }

    /// <summary>Who may manage may look as well.</summary>
    private static IEnumerable<string> WithManage(string permission) => permission.EndsWith("-view", StringComparison.Ordinal) && !ViewOnly.Contains(permission)
        ? [permission, permission[..^"view".Length] + "manage"]
        : [permission];

    /// <summary><c>connectionsTerminate</c> is <c>connections-terminate</c>.</summary>
    private static string Permission(string scope) =>
        Renamed.GetValueOrDefault(scope) ?? string.Concat(scope.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
