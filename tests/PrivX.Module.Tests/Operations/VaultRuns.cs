using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class VaultRuns() : OperationRuns("vault")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listSecrets")
        {
            Script = "Get-PrivXVaultSecret",
            Requests = "GET /vault/api/v1/secrets?offset=0&limit=100",
            Writes = "4 × PrivX.Vault.VaultSecret Name=ci/deploy token",
        },
        new("searchSecrets")
        {
            Given = "$anna = Get-PrivXUser anna.berg",
            Script = "Get-PrivXVaultSecret -Keyword codes -Filter personal -Owner $anna -SortBy updated -Descending",
            Requests = """
                POST /vault/api/v1/search/secrets?offset=0&limit=100&sortkey=updated&sortdir=DESC {"keywords":"codes","filter":"personal","owner_id":["{anna.Id}"]}
                """,
            Writes = "PrivX.Vault.VaultSecret Name=recovery codes OwnerId={anna.Id}",
        },
        new("searchSecrets")
        {
            Script = "Get-PrivXVaultSecret ci/*",
            Requests = """
                POST /vault/api/v1/search/secrets?offset=0&limit=100 {"keywords":"ci/","filter":"shared"}
                """,
            Writes = "PrivX.Vault.VaultSecret Name=ci/deploy token",
        },
        new("getSecret")
        {
            Script = "Get-PrivXVaultSecret 'ci/deploy token'",
            Requests = "GET /vault/api/v1/secrets/ci%2Fdeploy%20token",
            Writes = "PrivX.Vault.VaultSecret Name=ci/deploy token Entries=url token",
            Check = "$output.GetValue('token') -is [securestring]",
        },
        new("getSecretMetadata")
        {
            Script = "Get-PrivXVaultSecretMetadata 'write only'",
            Requests = "GET /vault/api/v1/metadata/secrets/write%20only",
            Writes = "PrivX.Vault.VaultSecret Name=write only",
            Check = "$output.ReadRoles[0].Name -eq 'Security officers'",
        },
        new("createSecret")
        {
            Given = "$team = Get-PrivXRole 'Build engineers'; $admin = Get-PrivXRole privx-admin",
            Script = "New-PrivXVaultSecret ci/registry @{ token = $Secret; ports = 80, 443 } -ReadRole $team -WriteRole $admin",
            Requests = """
                POST /vault/api/v1/secrets {"name":"ci/registry","data":{"token":"{Secret}","ports":[80,443]},"read_roles":[{"id":"{team.Id}","name":"Build engineers"}],"write_roles":[{"id":"{admin.Id}","name":"privx-admin"}]}
                GET /vault/api/v1/metadata/secrets/ci%2Fregistry
                """,
            Writes = "PrivX.Vault.VaultSecret Name=ci/registry OwnerId=",
        },
        new("updateSecret")
        {
            Given = "$relay = Get-PrivXVaultSecret 'smtp relay'",
            Script = "Set-PrivXVaultSecret 'smtp relay' @{ password = $Secret; port = 25 }",
            Requests = """
                GET /vault/api/v1/secrets/smtp%20relay
                PUT /vault/api/v1/secrets/smtp%20relay {"data":{"username":"relay","password":"{Secret}","port":25},"read_roles":[{"id":"{relay.ReadRoles[0].Id}","name":"privx-admin"},{"id":"{relay.ReadRoles[1].Id}","name":"Linux administrators"}],"write_roles":[{"id":"{relay.WriteRoles[0].Id}","name":"Linux administrators"}]}
                """,
            Writes = "nothing",
        },
        new("deleteSecret")
        {
            Script = "Remove-PrivXVaultSecret 'erp licence' -Confirm:$false",
            Requests = "DELETE /vault/api/v1/secrets/erp%20licence",
            Writes = "nothing",
        },
        new("listSchemas")
        {
            Script = "Get-PrivXVaultSchema",
            Requests = "GET /vault/api/v1/schemas",
            Writes = "3 × System.Management.Automation.PSCustomObject#PrivX.Schema name=credentials",
        },
        new("listUserSecrets")
        {
            Given = "$anna = Get-PrivXUser anna.berg",
            Script = "$anna | Get-PrivXVaultSecret",
            Requests = "GET /vault/api/v1/user/{anna.Id}/secrets?offset=0&limit=100",
            Writes = "PrivX.Vault.VaultSecret Name=recovery codes OwnerId={anna.Id}",
        },
        new("createUserSecret")
        {
            Given = "$me = Get-PrivXUser -Current",
            Script = "New-PrivXVaultSecret mail ([pscredential]::new('me', $Secret)) -User $me",
            Requests = """
                POST /vault/api/v1/user/{me.Id}/secrets {"name":"mail","data":{"username":"me","password":"{Secret}"},"owner_id":"{me.Id}"}
                GET /vault/api/v1/user/{me.Id}/metadata/secrets/mail
                """,
            Writes = "PrivX.Vault.VaultSecret Name=mail OwnerId={me.Id}",
        },
        new("getUserSecret")
        {
            Given = "$me = Get-PrivXUser -Current; $null = New-PrivXVaultSecret mail @{ username = 'me'; password = $Secret } -Current",
            Script = "Get-PrivXVaultSecret mail -Current",
            Requests = """
                GET /role-store/api/v1/users/current
                GET /vault/api/v1/user/{me.Id}/secrets/mail
                """,
            Writes = "PrivX.Vault.VaultSecret Name=mail OwnerId={me.Id}",
            Check = "$output.GetCredential().UserName -eq 'me'",
        },
        new("getUserSecretMetadata")
        {
            Given = "$codes = Get-PrivXUser anna.berg | Get-PrivXVaultSecret",
            Script = "$codes | Get-PrivXVaultSecretMetadata",
            Requests = "GET /vault/api/v1/user/{codes.OwnerId}/metadata/secrets/recovery%20codes",
            Writes = "PrivX.Vault.VaultSecret Name=recovery codes OwnerId={codes.OwnerId}",
        },
        new("updateUserSecret")
        {
            Given = "$me = Get-PrivXUser -Current; $role = Get-PrivXRole 'Web operators'; $mine = New-PrivXVaultSecret mail @{ text = 'old' } -Current",
            Script = "$mine | Set-PrivXVaultSecret -Data @{ text = $Secret } -ReadRole $role -PassThru",
            Requests = """
                GET /vault/api/v1/user/{me.Id}/secrets/mail
                PUT /vault/api/v1/user/{me.Id}/secrets/mail {"data":{"text":"{Secret}"},"read_roles":[{"id":"{role.Id}","name":"Web operators"}],"write_roles":[]}
                GET /vault/api/v1/user/{me.Id}/secrets/mail
                """,
            Writes = "PrivX.Vault.VaultSecret Name=mail",
        },
        new("deleteUserSecret")
        {
            Given = "$codes = Get-PrivXUser anna.berg | Get-PrivXVaultSecret",
            Script = "$codes | Remove-PrivXVaultSecret -Confirm:$false",
            Requests = "DELETE /vault/api/v1/user/{codes.OwnerId}/secrets/recovery%20codes",
            Writes = "nothing",
        },
        new("getVersionedSecret")
        {
            Script = "Get-PrivXVersionedSecret shop/payment",
            Requests = "GET /vault/api/v1/secret/data/shop%2Fpayment",
            Writes = "PrivX.Vault.VersionedSecret Path=shop/payment Entries=key",
            Check = "$output.Metadata.Version -eq 2 -and $output.GetValue('key') -is [securestring]",
        },
        new("getVersionedSecret")
        {
            Script = "Get-PrivXVersionedSecretKey shop | Get-PrivXVersionedSecret -Version 1",
            Requests = """
                GET /vault/api/v1/secret/keys/shop
                GET /vault/api/v1/secret/data/shop%2Fmail?version=1
                GET /vault/api/v1/secret/data/shop%2Fpayment?version=1
                """,
            Writes = "2 × PrivX.Vault.VersionedSecret Path=shop/mail",
        },
        new("createSecretVersion")
        {
            Given = "$null = Set-PrivXVersionedSecret shop/refunds @{ user = 'shop'; key = 'old' }",
            Script = "Set-PrivXVersionedSecret shop/refunds @{ key = $Secret } -PassThru",
            Requests = """
                GET /vault/api/v1/secret/data/shop%2Frefunds
                POST /vault/api/v1/secret/data/shop%2Frefunds {"data":{"user":"shop","key":"{Secret}"}}
                """,
            Writes = "PrivX.Vault.VersionedSecret Path=shop/refunds",
            Check = "$output.Metadata.Version -eq 2",
        },
        new("deleteLatestSecretVersion")
        {
            Script = "Remove-PrivXVersionedSecret backup -Confirm:$false",
            Requests = "DELETE /vault/api/v1/secret/data/backup",
            Writes = "nothing",
        },
        new("deleteSecretVersions")
        {
            Given = "$first = Get-PrivXVersionedSecret backup -Version 1",
            Script = "$first | Remove-PrivXVersionedSecret -Confirm:$false",
            Requests = """
                POST /vault/api/v1/secret/delete/backup {"versions":[1]}
                """,
            Writes = "nothing",
        },
        new("destroySecretVersions")
        {
            Script = "Remove-PrivXVersionedSecret backup -Version 1, 2 -Destroy -Confirm:$false",
            Requests = """
                POST /vault/api/v1/secret/destroy/backup {"versions":[1,2]}
                """,
            Writes = "nothing",
        },
        new("undeleteSecretVersions")
        {
            Given = "Remove-PrivXVersionedSecret backup -Confirm:$false",
            Script = "Restore-PrivXVersionedSecret backup 2",
            Requests = """
                POST /vault/api/v1/secret/undelete/backup {"versions":[2]}
                """,
            Writes = "nothing",
        },
        new("listVersionedSecretKeys")
        {
            Script = "Get-PrivXVersionedSecretKey -Recurse",
            Requests = """
                GET /vault/api/v1/secret/keys/%2F
                GET /vault/api/v1/secret/keys/shop
                """,
            Writes = "4 × PrivX.Vault.VersionedSecretKey Path=backup IsFolder=False",
        },
        new("getVersionedSecretMetadata")
        {
            Script = "Get-PrivXVersionedSecretMetadata shop/payment",
            Requests = "GET /vault/api/v1/secret/metadata/shop%2Fpayment",
            Writes = "PrivX.Vault.VersionedSecretMetadata Path=shop/payment",
            Check = "$output.Versions.Count -eq 2",
        },
        new("updateVersionedSecretMetadata")
        {
            Script = "Set-PrivXVersionedSecretMetadata shop/payment -MaxVersions 20 -PassThru",
            Requests = """
                GET /vault/api/v1/secret/metadata/shop%2Fpayment
                POST /vault/api/v1/secret/metadata/shop%2Fpayment {"max_versions":20,"delete_version_after":""}
                GET /vault/api/v1/secret/metadata/shop%2Fpayment
                """,
            Writes = "PrivX.Vault.VersionedSecretMetadata Path=shop/payment",
            Check = "$output.Metadata.MaxVersions -eq 20",
        },
        new("deleteVersionedSecretMetadata")
        {
            Script = "Remove-PrivXVersionedSecretMetadata shop/payment -Confirm:$false",
            Requests = "DELETE /vault/api/v1/secret/metadata/shop%2Fpayment",
            Writes = "nothing",
        },
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus vault",
            Requests = "GET /vault/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=vault Status=RUNNING",
        },
    ];
}
