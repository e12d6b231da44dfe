using System;
using System.Linq;

namespace PrivX.Client.Operations;

/// <summary>Which operations a cmdlet calls, as the contract says it.</summary>
internal static class CmdletOperations
{
    private static readonly Func<string, Operation[]>[] Services =
    [
        ApiProxyOperations.OfCmdlet, AuthOperations.OfCmdlet, AuthorizerOperations.OfCmdlet, ConnectionManagerOperations.OfCmdlet, DbProxyOperations.OfCmdlet,
        HostStoreOperations.OfCmdlet, LicenseManagerOperations.OfCmdlet, LocalUserStoreOperations.OfCmdlet, MonitorOperations.OfCmdlet,
        NetworkAccessManagerOperations.OfCmdlet, RoleStoreOperations.OfCmdlet, SecretsManagerOperations.OfCmdlet, SettingsOperations.OfCmdlet,
        TrailIndexOperations.OfCmdlet, VaultOperations.OfCmdlet, WorkflowOperations.OfCmdlet,
    ];

    /// <summary>The operations of a cmdlet; none where the contract does not know the name.</summary>
    /// <param name="cmdlet">The name as the contract spells it.</param>
    public static Operation[] Of(string cmdlet) => Services.SelectMany(service => service(cmdlet)).ToArray();
}
