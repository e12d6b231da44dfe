using System.Collections.Generic;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;

namespace PrivX.Module.Tests.Trust;

/// <summary>Scripts that send what is sensitive in a request and in no row of an operation yet, so that all of it has been a canary once.</summary>
internal static class SecretRuns
{
    private const string OtherSourceSecrets =
        "MsgraphClientSecret = $Secret; OciPassphrase = $Secret; OciPrivateKey = $Secret; ProxmoxSecret = $Secret; ScimPassword = $Secret; UkmToken = $Secret; VmwarePassword = $Secret";

    public static IReadOnlyList<(ApiOperation Operation, OperationRun Run)> All { get; } =
    [
        Row("api-proxy", "createApiTarget", "New-PrivXApiTarget Wiki (New-PrivXApiTargetEndpoint wiki) -BasicAuthCredential ([pscredential]::new('me', $Secret)) -Role 'Web operators'"),
        Row("api-proxy", "createApiTarget", "New-PrivXApiTarget Wiki (New-PrivXApiTargetEndpoint wiki) -PrivateKey $Secret -Certificate '-----BEGIN CERTIFICATE-----' -Role 'Web operators'"),
        Row("api-proxy", "updateApiTarget", "Set-PrivXApiTarget 'Report service' -BearerToken $Secret -PassThru"),
        Row("api-proxy", "updateApiTarget", "Set-PrivXApiTarget 'Report service' -BasicAuthCredential ([pscredential]::new('me', $Secret)) -PassThru"),
        Row("api-proxy", "updateApiTarget", "Set-PrivXApiTarget 'Report service' -PrivateKey $Secret -Certificate '-----BEGIN CERTIFICATE-----' -PassThru"),
        Row("authorizer", "importPrincipalKey", "Import-PrivXPrincipalKey 'Web operators' -PrivateKey $Secret -Algorithm RSA"),
        Row("host-store", "createHost", "New-PrivXHost lab-01 -Address lab-01 -Principal (New-PrivXHostPrincipal root -Passphrase $Secret)"),
        Row("host-store", "updateHost", "Set-PrivXHost web-01 -Principal (New-PrivXHostPrincipal root -Passphrase $Secret) -PassThru"),
        Row("host-store", "deployHost", "Register-PrivXHost lab-01 -Address lab-01 -Principal (New-PrivXHostPrincipal root -Passphrase $Secret)"),
        Row("local-user-store", "updateTrustedClient", "(Get-PrivXTrustedClient)[0] | Set-PrivXTrustedClient -Data $Secret -PassThru"),
        Row("role-store", "createSource", "New-PrivXSource lab -ActiveDirectory -Address dc1 -Port 636 -LdapBase 'DC=lab' -LdapBindPassword $Secret -KerberosTicket $Secret"),
        Row("role-store", "createSource", "New-PrivXSource lab -Oidc -OidcIssuer https://id.lab -OidcClientId lab -OidcClientSecret $Secret"),
        Row("role-store", "createSource", "New-PrivXSource lab -Aws -IamAccessKeyId lab -IamSecretAccessKey $Secret -IamSessionToken $Secret"),
        Row("role-store", "createSource", "New-PrivXSource lab -GoogleCloud -GoogleCloudConfigJson $Secret"),
        Row("role-store", "createSource", "New-PrivXSource lab -OpenStack -OpenstackPassword $Secret -OpenstackApikey $Secret -OpenstackTokenId $Secret"),
        Row("role-store", "createSource", "New-PrivXSource lab -Azure -AzureClientSecret $Secret"),
        Row("role-store", "createSource", $"New-PrivXSource lab -Connection @{{ Type = 'VMWARE'; {OtherSourceSecrets} }}"),
        Row("role-store", "updateSource", $"Set-PrivXSource (Get-PrivXSource)[0].Id -Connection @{{ Type = 'VMWARE'; LdapBindPassword = $Secret; KerberosTicket = $Secret; OidcClientSecret = $Secret; IamSecretAccessKey = $Secret; IamSessionToken = $Secret; GoogleCloudConfigJson = $Secret; OpenstackPassword = $Secret; OpenstackApikey = $Secret; OpenstackTokenId = $Secret; AzureClientSecret = $Secret; {OtherSourceSecrets} }} -PassThru"),
        Row("role-store", "importRolePrincipalKey", "Import-PrivXRolePrincipalKey 'Web operators' -PrivateKey $Secret"),
        Row("role-store", "createLogCollector", "New-PrivXLogCollector lab AZURE -AzureClientSecret $Secret -AzureSasConnectionString $Secret -IamSecretAccessKey $Secret -IamSessionToken $Secret"),
        Row("role-store", "updateLogCollector", "(Get-PrivXLogCollector)[0] | Set-PrivXLogCollector -AzureClientSecret $Secret -AzureSasConnectionString $Secret -IamSecretAccessKey $Secret -IamSessionToken $Secret -PassThru"),
        Row("secrets-manager", "createHostSecret", "New-PrivXHostSecret web-02 (New-PrivXHostSecretAccount root $Secret) -OperatingSystem WINDOWS -Protocol WINRM -WinrmMainAccountPassword $Secret"),
        Row("secrets-manager", "createTargetDomain", "New-PrivXTargetDomain LAB -Endpoint (New-PrivXTargetDomainEndpoint dc1 'DC=lab' -LdapBindPassword $Secret)"),
        Row("secrets-manager", "updateTargetDomain", "(Get-PrivXTargetDomain)[0] | Set-PrivXTargetDomain -Endpoint (New-PrivXTargetDomainEndpoint dc1 'DC=lab' -LdapBindPassword $Secret), (New-PrivXTargetDomainEndpoint -EntraTenantId lab -EntraClientId lab -EntraClientSecret $Secret) -PassThru"),
        Row("settings", "testRestartRequired", "Test-PrivXSetting auth login -Name recaptcha_secret -Value $Secret"),
        Row("settings", "updateSectionSettings", "Set-PrivXSetting auth login -Name recaptcha_secret -Value $Secret -PassThru"),
        Row("settings", "updateScopeSettings", "Set-PrivXSetting auth -Value @{ login = @{ recaptcha_secret = $Secret }; tokens = @{ access_token_valid_seconds = 301 } } -PassThru"),
    ];

    private static (ApiOperation Operation, OperationRun Run) Row(string service, string operation, string script) =>
        (ApiContract.Load().Operation(service, operation), new OperationRun(operation) { Script = script, Requests = string.Empty, Writes = string.Empty });
}
