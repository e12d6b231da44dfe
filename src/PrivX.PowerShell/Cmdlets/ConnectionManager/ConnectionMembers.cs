using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>What PowerShell adds to a connection, by the module's types file: short texts to sort, group and export by.</summary>
public static class ConnectionMembers
{
    /// <summary>Name of the user as shown.</summary>
    public static string? UserName(PSObject instance) => Of(instance).User?.DisplayName;

    /// <summary>Name of the host, network target or API target.</summary>
    public static string? TargetName(PSObject instance) => ConnectionText.TargetOf(Of(instance));

    /// <summary>True as long as the connection is not gone, also while it is being ended.</summary>
    public static bool IsLive(PSObject instance) => ConnectionStates.IsLive(Of(instance));

    private static Connection Of(PSObject instance) => (Connection)instance.BaseObject;
}
