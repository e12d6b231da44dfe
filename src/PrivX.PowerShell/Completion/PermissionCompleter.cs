namespace PrivX.PowerShell.Completion;

/// <summary>Permissions of roles.</summary>
internal sealed class PermissionCompleter : KnownValueCompleter
{
    private protected override string[] Values =>
    [
        "licenses-manage", "api-clients-manage", "idp-clients-view", "idp-clients-manage", "connections-view", "connections-manage",
        "connections-playback", "connections-terminate", "connections-manual", "connections-trail", "connections-authorize", "ueba-view",
        "ueba-manage", "hosts-view", "hosts-manage", "privx-host-provisioning", "network-targets-view", "network-targets-manage",
        "role-target-resources-view", "role-target-resources-manage", "roles-view", "roles-manage", "sources-view", "sources-manage",
        "sources-data-push", "users-view", "users-manage", "logs-view", "logs-manage", "workflows-manage", "workflows-view", "vault-manage",
        "vault-add", "access-groups-manage", "access-roles-manage", "workflows-requests-on-behalf", "workflows-requests",
        "authorized-keys-manage", "settings-manage", "settings-view", "requests-view", "certificates-view", "webauthn-credentials-manage",
        "mobilegw-view", "mobilegw-manage", "target-domains-view", "target-domains-manage",
    ];
}
