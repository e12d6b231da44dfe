using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Kinds;

/// <summary>The kinds of objects that are the configuration of a server; those that others refer to come first.</summary>
internal static class ConfigurationKinds
{
    public static IReadOnlyList<ConfigurationKind> All { get; } =
    [
        new ConfigurationKind<RoleStore.Source>(Nouns.Source),
        new ConfigurationKind<Authorizer.AccessGroup>(Nouns.AccessGroup) { BuiltIn = static group => group.Default == true },
        new ConfigurationKind<RoleStore.Role>(Nouns.Role) { BuiltIn = static role => role.System == true },
        new ConfigurationKind<HostStore.Whitelist>(Nouns.Whitelist),
        new ConfigurationKind<SecretsManager.PasswordPolicy>(Nouns.PasswordPolicy),
        new ConfigurationKind<SecretsManager.ScriptTemplate>(Nouns.RotationScript),
        new ConfigurationKind<SecretsManager.TargetDomain>(Nouns.TargetDomain) { IsExported = false },
        new ConfigurationKind<RoleStore.AwsRole>(Nouns.AwsRole) { IsExported = false },
        new ConfigurationKind<PrivX.Workflow.Workflow>(Nouns.Workflow),
        new ConfigurationKind<HostStore.Host>(Nouns.Host) { Disable = static (client, id, disabled, token) => client.HostStore.SetHostDisabledAsync(id, disabled, token) },
        new ConfigurationKind<NetworkAccessManager.NetworkTarget>(Nouns.NetworkTarget)
        {
            Disable = static (client, id, disabled, token) => client.NetworkAccessManager.SetNetworkTargetDisabledAsync(id, disabled, token),
        },
        new ConfigurationKind<ApiProxy.ApiTarget>(Nouns.ApiTarget),
        new ConfigurationKind<RoleStore.IdentityProvider>(Nouns.IdentityProvider),
        new ConfigurationKind<RoleStore.LogCollector>(Nouns.LogCollector),
        new ConfigurationKind<VaultSecret>(Nouns.VaultSecret)
        {
            Told = typeof(VaultSecretUpdate),
            NamesNew = true,

            // A list has all of a secret but what it holds.
            Complete = static raw => raw["data"] ??= new JsonObject { ["*"] = "*" },
        },
    ];

    public static IReadOnlyList<ConfigurationKind> Exported { get; } = All.Where(kind => kind.IsExported).ToArray();

    /// <summary>The kind of a name; null where there is none.</summary>
    public static ConfigurationKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of an object that is exported; null where it is none.</summary>
    public static ConfigurationKind? Of(PrivXObject value) => Exported.FirstOrDefault(kind => kind.Takes(value));

    public static int PlaceOf(string name) => All.Select(kind => kind.Name).ToList().FindIndex(kind => string.Equals(kind, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>These kinds and all that objects of them name.</summary>
    public static IReadOnlyList<ConfigurationKind> WithReferences(IEnumerable<ConfigurationKind> kinds)
    {
        var wanted = new HashSet<ConfigurationKind>(kinds);
        wanted.UnionWith(wanted.SelectMany(kind => kind.References).Select(Find).OfType<ConfigurationKind>().ToArray());
        return All.Where(wanted.Contains).ToArray();
    }
}
