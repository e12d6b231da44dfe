using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PrivX.Client.Operations;
using PrivX.Permissions;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>What a caller may do, compared with what operations need.</summary>
internal sealed class GrantedPermissions(User caller)
{
    private const string Administrators = "privx-admin";
    private const string ManagesRoles = "roles-manage";
    private const string Administrator = "admin";
    private const string OtherService = "service";
    private const string AnyUser = "user";
    private const string Owner = "owner";
    private const string Assumption = "Assumed: the documentation names no permission.";

    // Scopes of the documentation whose permission does not follow from their name.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["nwTargetsView"] = "network-targets-view",
        ["nwTargetsManage"] = "network-targets-manage",
        ["hostsProvisioning"] = "privx-host-provisioning",
        ["workflowsRequestOnBehalf"] = "workflows-requests-on-behalf",
    };

    private readonly HashSet<string> _held = new(caller.Permissions, StringComparer.OrdinalIgnoreCase);
    private readonly bool _isAdministrator = caller.Roles.Any(role => string.Equals(role.Name, Administrators, StringComparison.OrdinalIgnoreCase));

    /// <summary>What of the caller's permissions lets it do everything, or give itself that.</summary>
    public string[] SuperUser =>
    [
        .. _isAdministrator ? [$"the role {Administrators}"] : Array.Empty<string>(),
        .. _held.Contains(ManagesRoles) ? [$"the permission {ManagesRoles}, with which one can give oneself every other"] : Array.Empty<string>(),
    ];

    /// <summary>The permissions that a command needs; those of several operations that need the same are one row.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="operations">What it calls; null where that is not known.</param>
    public IEnumerable<CommandPermission> For(string command, Operation[]? operations)
    {
        if (operations is null)
        {
            return [new() { Command = command, Note = "Not known: which calls this command makes depends on what it is given." }];
        }

        if (operations.Length == 0)
        {
            return [new() { Command = command, Permission = "none", Granted = true, Note = "Makes no call of its own." }];
        }

        return operations.Distinct().GroupBy(TextOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(command, group.Key, [.. group.OrderBy(operation => operation.Permissions.Length == 0)]));
    }

    private CommandPermission Row(string command, string needed, Operation[] operations)
    {
        (bool? granted, string? note) = Verdict(operations[0]);
        return new()
        {
            Command = command,
            Permission = needed.Length == 0 ? null : needed,
            Granted = granted,
            Operations = operations.Select(operation => $"{operation.Method} {operation.Path}").ToArray(),
            Note = note,
        };
    }

    private (bool? Granted, string? Note) Verdict(Operation operation)
    {
        if (operation.Anonymous)
        {
            return (true, "Open to everybody.");
        }

        string[] scopes = ScopesOf(operation);
        if (scopes.Length == 0)
        {
            return (null, "Not known: the documentation names no permission.");
        }

        string? assumed = operation.Permissions.Length == 0 ? Assumption : null;
        string[] permissions = [.. PermissionsOf(operation)];
        if (_isAdministrator || scopes.Contains(AnyUser) || permissions.Any(_held.Contains))
        {
            return (true, permissions.Length == 1 && permissions[0] == ManagesRoles ? "Amounts to super-user." : assumed);
        }

        if (scopes.Contains(Owner))
        {
            return (null, "Only for what is the caller's own.");
        }

        if (assumed is not null)
        {
            return (false, assumed);
        }

        string? wider = permissions.Select(Wider).FirstOrDefault(name => name is not null && _held.Contains(name));
        return wider is not null ? (null, $"The session has {wider}; the documentation does not say whether that is enough.") : (false, null);
    }

    private static string TextOf(Operation operation)
    {
        if (operation.Anonymous)
        {
            return "none";
        }

        string[] permissions = [.. PermissionsOf(operation)];
        string[] scopes = ScopesOf(operation);
        return scopes.Contains(AnyUser) ? "any user"
            : permissions.Length > 0 ? string.Join(" or ", permissions)
            : scopes.Length > 0 ? $"the role {Administrators}"
            : string.Empty;
    }

    private static string[] ScopesOf(Operation operation) => operation.Permissions.Length > 0 ? operation.Permissions : operation.AssumedPermissions;

    private static IEnumerable<string> PermissionsOf(Operation operation) => ScopesOf(operation)
        .Where(scope => scope is not (Administrator or OtherService or AnyUser or Owner))
        .Select(Spelled)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(permission => permission, StringComparer.Ordinal);

    /// <summary>A scope as roles have it: <c>connectionsTerminate</c> is <c>connections-terminate</c>.</summary>
    private static string Spelled(string scope)
    {
        if (Renamed.TryGetValue(scope, out string? other))
        {
            return other;
        }

        var text = new StringBuilder();
        foreach (char letter in scope)
        {
            text.Append(letter is >= 'A' and <= 'Z' ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static string? Wider(string permission) =>
        permission.EndsWith("-view", StringComparison.Ordinal) ? permission.Substring(0, permission.Length - "view".Length) + "manage" : null;
}
