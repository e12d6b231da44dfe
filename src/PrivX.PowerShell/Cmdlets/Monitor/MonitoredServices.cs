using System.Collections.Generic;
using System.Linq;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>The services of a PrivX server, by name.</summary>
internal static class MonitoredServices
{
    public static IReadOnlyList<MonitoredService> All { get; } =
    [
        new("api-proxy", (client, token) => client.ApiProxy.GetStatusAsync(token)),
        new("auth", (client, token) => client.Auth.GetStatusAsync(token)),
        new("authorizer", (client, token) => client.Authorizer.GetStatusAsync(token)),
        new("connection-manager", (client, token) => client.ConnectionManager.GetStatusAsync(token)),
        new("db-proxy", (client, token) => client.DbProxy.GetStatusAsync(token)),
        new("host-store", (client, token) => client.HostStore.GetStatusAsync(token)),
        new("license-manager", (client, token) => client.LicenseManager.GetStatusAsync(token)),
        new("local-user-store", (client, token) => client.LocalUserStore.GetStatusAsync(token)),
        new("monitor-service", (client, token) => client.Monitor.GetStatusAsync(token)),
        new("network-access-manager", (client, token) => client.NetworkAccessManager.GetStatusAsync(token)),
        new("role-store", (client, token) => client.RoleStore.GetStatusAsync(token)),
        new("secrets-manager", (client, token) => client.SecretsManager.GetStatusAsync(token)),
        new("settings", (client, token) => client.Settings.GetStatusAsync(token)),
        new("trail-index", (client, token) => client.TrailIndex.GetStatusAsync(token)),
        new("vault", (client, token) => client.Vault.GetStatusAsync(token)),
        new("workflow-engine", (client, token) => client.Workflow.GetStatusAsync(token)),
    ];

    /// <summary>The services of these names, in the order of the list.</summary>
    public static IReadOnlyList<MonitoredService> Find(string[] names) => NamePattern.Best(names, All, service => service.Name);

    /// <exception cref="PrivXObjectException">The name is none of a service; wildcards may find nothing.</exception>
    public static void Check(string name)
    {
        if (!new NamePattern(name).IsPattern && Find([name]).Count == 0)
        {
            throw new PrivXObjectException(ErrorCodes.NotFound, $"PrivX has no service named '{name}'.")
            {
                Remedy = "The services are " + string.Join(", ", All.Select(service => service.Name)) + ".",
            };
        }
    }
}
