using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Known scopes of settings.</summary>
internal sealed class SettingScopeCompleter : KnownValueCompleter
{
    private protected override string[] Values =>
    [
        "API-PROXY", "AUTH", "AUTHORIZER", "CONNECTION-MANAGER", "DB-PROXY", "EXTENDER-SERVICE", "GLOBAL", "HOST-STORE", "KEYVAULT", "LICENSE-MANAGER",
        "MONITOR-SERVICE", "NETWORK-ACCESS-MANAGER", "PRIVX-CARRIER", "PRIVX-EXTENDER", "PRIVX-WEB-PROXY", "RDP-MITM", "RDP-PROXY", "ROLE-STORE", "SEARCH",
        "SECRETS-MANAGER", "SETTINGS", "SSH-MITM", "SSH-PROXY", "TRAIL-INDEX", "UEBA", "USER-STORE", "VAULT", "WORKFLOW-ENGINE",
    ];
}
