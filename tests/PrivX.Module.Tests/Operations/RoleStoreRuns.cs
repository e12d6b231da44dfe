using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class RoleStoreRuns() : OperationRuns("role-store")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listSources")
        {
            Script = "Get-PrivXSource",
            Requests = "GET /role-store/api/v1/sources",
            Writes = "6 × PrivX.RoleStore.Source Name=Local users",
        },
        new("getSource")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Get-PrivXSource $corporate.Id",
            Requests = "GET /role-store/api/v1/sources/{corporate.Id}",
            Writes = "PrivX.RoleStore.Source Id={corporate.Id} Name=Corporate directory",
        },
        new("createSource")
        {
            Script = "New-PrivXSource lab -Ldap -Address dc1 -Port 636 -LdapBase 'DC=lab' -LdapBindDn cn -LdapBindPassword $Secret",
            Requests = """
                POST /role-store/api/v1/sources {"name":"lab","connection":{"address":"dc1","port":636,"ldap_base":"DC=lab","ldap_bind_dn":"cn","ldap_bind_password":"c4nary-Secret","type":"LDAP"}}
                GET /role-store/api/v1/sources/{output.Id}
                """,
            Writes = "PrivX.RoleStore.Source Name=lab",
        },
        new("updateSource")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Set-PrivXSource $corporate.Id -Comment new -LdapBindPassword $Secret",
            Requests = """
                GET /role-store/api/v1/sources/{corporate.Id}
                PUT /role-store/api/v1/sources/{corporate.Id} {..., "comment":"new", "connection":{..., "ldap_bind_password":"c4nary-Secret"}}
                """,
            Writes = "nothing",
        },
        new("deleteSource")
        {
            Given = "$old = Get-PrivXSource 'Old datacentre'",
            Script = "Remove-PrivXSource $old.Id -Confirm:$false",
            Requests = """
                GET /role-store/api/v1/sources/{old.Id}
                DELETE /role-store/api/v1/sources/{old.Id}
                """,
            Writes = "nothing",
        },
        new("refreshSources")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Update-PrivXSource $corporate",
            Requests = """
                POST /role-store/api/v1/sources/refresh ["{corporate.Id}"]
                """,
            Writes = "nothing",
        },
        new("listRoles")
        {
            Script = "Get-PrivXRole -SortBy name -Descending",
            Requests = "GET /role-store/api/v1/roles?offset=0&limit=1000&sortkey=name&sortdir=DESC",
            Writes = "13 × PrivX.RoleStore.Role Name=Windows administrators",
        },
        new("searchRoles")
        {
            Script = "Get-PrivXRole -RoleName Contractors",
            Requests = """
                POST /role-store/api/v1/roles/search?offset=0&limit=1000 {"name":["Contractors"]}
                """,
            Writes = "PrivX.RoleStore.Role Name=Contractors",
        },
        new("getRole")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "Get-PrivXRole $role.Id",
            Requests = "GET /role-store/api/v1/roles/{role.Id}",
            Writes = "PrivX.RoleStore.Role Id={role.Id} Name=Web operators",
        },
        new("createRole")
        {
            Script = "New-PrivXRole Night -Comment new -Permission hosts-view",
            Requests = """
                POST /role-store/api/v1/roles {"comment":"new","permissions":["hosts-view"],"name":"Night"}
                GET /role-store/api/v1/roles/{output.Id}
                """,
            Writes = "PrivX.RoleStore.Role Name=Night Comment=new",
        },
        new("updateRole")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "Set-PrivXRole $role.Id -Comment new",
            Requests = """
                GET /role-store/api/v1/roles/{role.Id}
                PUT /role-store/api/v1/roles/{role.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteRole")
        {
            Given = "$role = Get-PrivXRole Contractors",
            Script = "$role | Remove-PrivXRole -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/roles/{role.Id}",
            Writes = "nothing",
        },
        new("searchUsers")
        {
            Script = "Get-PrivXUser -Keyword anna -SortBy full_name",
            Requests = """
                POST /role-store/api/v1/users/search?offset=0&limit=1000&sortkey=full_name&sortdir=ASC {"keywords":"anna"}
                """,
            Writes = "2 × PrivX.RoleStore.User Principal=anna.berg",
        },
        new("searchExternalUsers")
        {
            Script = "Get-PrivXUser -External -Keyword anna",
            Requests = """
                POST /role-store/api/v1/users/search/external {"keywords":"anna"}
                """,
            Writes = "2 × PrivX.RoleStore.User Principal=anna.berg",
        },
        new("getCurrentUser")
        {
            Script = "Get-PrivXUser -Current",
            Requests = "GET /role-store/api/v1/users/current",
            Writes = "PrivX.RoleStore.User Principal=automation",
        },
        new("getUser")
        {
            Given = "$user = Get-PrivXUser superuser",
            Script = "Get-PrivXUser $user.Id",
            Requests = "GET /role-store/api/v1/users/{user.Id}",
            Writes = "PrivX.RoleStore.User Id={user.Id} Principal=superuser",
        },
        new("resolveRoles")
        {
            Script = "'Web operators', 'Contractors' | Resolve-PrivXRole",
            Requests = """
                POST /role-store/api/v1/roles/resolve ["Web operators","Contractors"]
                """,
            Writes = "2 × PrivX.RoleStore.Role Name=Web operators",
        },
        new("evaluateRole")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Test-PrivXRole -SourceRules (New-PrivXRoleRule $corporate '(department=Platform)')",
            Requests = """
                POST /role-store/api/v1/roles/evaluate {"name":"not stored","tags":[],"permissions":[],"source_rules":{"type":"RULE","source":"{corporate.Id}","search_string":"(department=Platform)","rules":[]}}
                """,
            Writes = "PrivX.RoleStore.RoleTestResult Role=not stored UserCount=6",
        },
        new("listRoleMembers")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "$role | Get-PrivXRoleMember -SortBy principal",
            Requests = "GET /role-store/api/v1/roles/{role.Id}/members?offset=0&limit=1000&sortkey=principal&sortdir=ASC",
            Writes = "4 × PrivX.RoleStore.User Principal=david.berg",
        },
        new("listRolePrincipalKeys")
        {
            Given = "$role = Get-PrivXRole 'Linux administrators'",
            Script = "Get-PrivXRolePrincipalKey $role",
            Requests = "GET /role-store/api/v1/roles/{role.Id}/principalkeys",
            Writes = "PrivX.RoleStore.RolePrincipalKey RoleId={role.Id}",
        },
        new("getRolePrincipalKey")
        {
            Given = """
                $role = Get-PrivXRole 'Linux administrators'
                $key = $role | Get-PrivXRolePrincipalKey
                """,
            Script = "Get-PrivXRolePrincipalKey $role $key.Id",
            Requests = "GET /role-store/api/v1/roles/{role.Id}/principalkeys/{key.Id}",
            Writes = "PrivX.RoleStore.RolePrincipalKey Id={key.Id} RoleId={role.Id} PublicKey={key.PublicKey}",
        },
        new("generateRolePrincipalKey")
        {
            Given = "$role = Get-PrivXRole Contractors",
            Script = "$role | New-PrivXRolePrincipalKey",
            Requests = """
                POST /role-store/api/v1/roles/{role.Id}/principalkeys/generate
                GET /role-store/api/v1/roles/{role.Id}/principalkeys/{output.Id}
                """,
            Writes = "PrivX.RoleStore.RolePrincipalKey RoleId={role.Id}",
        },
        new("importRolePrincipalKey")
        {
            Given = """
                $role = Get-PrivXRole Contractors
                $pem = [System.Net.NetworkCredential]::new('', '-----BEGIN PRIVATE KEY-----c4nary').SecurePassword
                """,
            Script = "Import-PrivXRolePrincipalKey $role -PrivateKey $pem",
            Requests = """
                POST /role-store/api/v1/roles/{role.Id}/principalkeys/import {"private_key":"-----BEGIN PRIVATE KEY-----c4nary"}
                GET /role-store/api/v1/roles/{role.Id}/principalkeys/{output.Id}
                """,
            Writes = "PrivX.RoleStore.RolePrincipalKey RoleId={role.Id}",
        },
        new("deleteRolePrincipalKey")
        {
            Given = """
                $role = Get-PrivXRole 'Linux administrators'
                $key = $role | Get-PrivXRolePrincipalKey
                """,
            Script = "$key | Remove-PrivXRolePrincipalKey -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/roles/{role.Id}/principalkeys/{key.Id}",
            Writes = "nothing",
        },
        new("listAwsRoles")
        {
            Script = "Get-PrivXAwsRole -Refresh",
            Requests = "GET /role-store/api/v1/awsroles?refresh=true",
            Writes = "4 × PrivX.RoleStore.AwsRole Name=ReadOnly Status=OK",
        },
        new("listCurrentUserAwsRoles")
        {
            Script = "Get-PrivXAwsRole -Current",
            Requests = "GET /role-store/api/v1/users/current/awsroles",
            Writes = "2 × PrivX.RoleStore.AwsRole Name=ReadOnly",
        },
        new("getAwsRole")
        {
            Given = "$aws = Get-PrivXAwsRole BreakGlass",
            Script = "Get-PrivXAwsRole $aws.Id",
            Requests = "GET /role-store/api/v1/awsroles/{aws.Id}",
            Writes = "PrivX.RoleStore.AwsRole Id={aws.Id} Name=BreakGlass",
        },
        new("deleteAwsRole")
        {
            Given = "$aws = Get-PrivXAwsRole BreakGlass",
            Script = "$aws | Remove-PrivXAwsRole -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/awsroles/{aws.Id}",
            Writes = "nothing",
        },
        new("listAwsRoleLinks")
        {
            Given = "$aws = Get-PrivXAwsRole BreakGlass",
            Script = "$aws | Get-PrivXAwsRoleLink",
            Requests = "GET /role-store/api/v1/awsroles/{aws.Id}/roles",
            Writes = "PrivX.RoleStore.RoleReference Name=privx-admin AwsRoleId={aws.Id}",
        },
        new("updateAwsRoleLinks")
        {
            Given = """
                $aws = Get-PrivXAwsRole BreakGlass
                $role = Get-PrivXRole Contractors
                """,
            Script = "Set-PrivXAwsRoleLink $aws $role -PassThru",
            Requests = """
                GET /role-store/api/v1/awsroles/{aws.Id}/roles
                GET /role-store/api/v1/awsroles/{aws.Id}/roles
                PUT /role-store/api/v1/awsroles/{aws.Id}/roles [{"id":"{role.Id}"}]
                GET /role-store/api/v1/awsroles/{aws.Id}/roles
                """,
            Writes = "PrivX.RoleStore.RoleReference Id={role.Id} Name=Contractors",
        },
        new("getAwsToken")
        {
            Given = "$aws = Get-PrivXAwsRole BreakGlass",
            Script = "Get-PrivXAwsToken $aws -TimeToLive 0:20:00 -TokenCode $Secret",
            Requests = "GET /role-store/api/v1/roles/{aws.Id}/awstoken?ttl=1200&tokencode=c4nary-Secret",
            Writes = "PrivX.RoleStore.AwsToken Descriptions=Assumed role BreakGlass",
            Check = "$output.GetCredential().UserName -eq $output.AccessKeyId -and $output.GetSessionToken().Length -gt 0",
        },
        new("resolveUser")
        {
            Given = "$user = Get-PrivXUser anna.berg",
            Script = "$user | Resolve-PrivXUser",
            Requests = "GET /role-store/api/v1/users/{user.Id}/resolve",
            Writes = "PrivX.RoleStore.User Principal=anna.berg",
            Check = "$null -ne $output.Roles[0].PermitAgent",
        },
        new("getUserSettings")
        {
            Given = "$user = Get-PrivXUser anna.berg",
            Script = "$user | Get-PrivXUserSetting",
            Requests = "GET /role-store/api/v1/users/{user.Id}/settings",
            Writes = "PrivX.RoleStore.UserSettings UserId={user.Id}",
        },
        new("updateUserSettings")
        {
            Given = """
                $user = Get-PrivXUser anna.berg
                $user | Set-PrivXUserSetting -Locale sv -SshClient @{ FontSize = 10; Theme = 'dark' }
                """,
            Script = "$user | Set-PrivXUserSetting -SshClient @{ FontSize = 14 } -PassThru",
            Requests = """
                GET /role-store/api/v1/users/{user.Id}/settings
                PUT /role-store/api/v1/users/{user.Id}/settings {..., "sshClient":{..., "fontSize":14}}
                GET /role-store/api/v1/users/{user.Id}/settings
                """,
            Writes = "PrivX.RoleStore.UserSettings UserId={user.Id}",
        },
        new("getCurrentUserSettings")
        {
            Script = "Get-PrivXUserSetting -Current",
            Requests = "GET /role-store/api/v1/users/current/settings",
            Writes = "PrivX.RoleStore.UserSettings",
        },
        new("updateCurrentUserSettings")
        {
            Script = "Set-PrivXUserSetting -Current -Locale sv",
            Requests = """
                GET /role-store/api/v1/users/current/settings
                PUT /role-store/api/v1/users/current/settings {"locale":{"locale":"sv"}}
                """,
            Writes = "nothing",
        },
        new("listUserRoles")
        {
            Given = "$user = Get-PrivXUser anna.berg",
            Script = "$user | Get-PrivXUserRole -Role privx-*",
            Requests = "GET /role-store/api/v1/users/{user.Id}/roles",
            Writes = "PrivX.RoleStore.UserRole Name=privx-user UserId={user.Id} Terms=permanently",
        },
        new("updateUserRoles")
        {
            Given = """
                $user = Get-PrivXUser anna.berg
                $role = Get-PrivXRole 'Optics lab'
                """,
            Script = "Set-PrivXUserRole $user (New-PrivXUserRoleGrant $role -FloatingLength 8:00:00)",
            Requests = """
                GET /role-store/api/v1/users/{user.Id}/roles
                GET /role-store/api/v1/users/{user.Id}/roles
                GET /role-store/api/v1/users/{user.Id}/roles
                PUT /role-store/api/v1/users/{user.Id}/roles [{"id":"{role.Id}","name":"Optics lab","explicit":true,"grant_type":"FLOATING","grant_validity_periods":[],"floating_length":8}]
                GET /role-store/api/v1/users/{user.Id}/roles
                """,
            Writes = "nothing",
        },
        new("updateUserRoles")
        {
            Given = "$user = Get-PrivXUser anna.berg",
            Script = "Set-PrivXUserRole $user @() -PassThru",
            Requests = """
                GET /role-store/api/v1/users/{user.Id}/roles
                GET /role-store/api/v1/users/{user.Id}/roles
                GET /role-store/api/v1/users/{user.Id}/roles
                PUT /role-store/api/v1/users/{user.Id}/roles []
                GET /role-store/api/v1/users/{user.Id}/roles
                """,
            Writes = "PrivX.RoleStore.UserRole Name=Linux administrators Implicit=True",
        },
        new("listAuthorizedKeys")
        {
            Script = "Get-PrivXAuthorizedKey -SortBy name",
            Requests = "GET /role-store/api/v1/authorizedkeys?offset=0&limit=100&sortkey=name&sortdir=ASC",
            Writes = "2 × PrivX.RoleStore.AuthorizedKey Name=Laptop",
        },
        new("resolveAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "Resolve-PrivXAuthorizedKey anna.berg $key.PublicKey",
            Requests = """
                POST /role-store/api/v1/authorizedkeys/resolve {"username":"anna.berg","public_key":"{key.PublicKey}"}
                """,
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id}",
        },
        new("listUserAuthorizedKeys")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "Get-PrivXAuthorizedKey $key.UserId -Descending",
            Requests = "GET /role-store/api/v1/users/{key.UserId}/authorizedkeys?offset=0&limit=100&sortdir=DESC",
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id} Name=Laptop",
        },
        new("getUserAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "Get-PrivXAuthorizedKey $key.UserId $key.Id",
            Requests = "GET /role-store/api/v1/users/{key.UserId}/authorizedkeys/{key.Id}",
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id} Name=Laptop",
        },
        new("createUserAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "New-PrivXAuthorizedKey $key.UserId Desktop -PublicKey $key.PublicKey -ExpiresIn 1.0:00:00 -SourceAddress 10.0.0.0/8",
            Requests = """
                POST /role-store/api/v1/users/{key.UserId}/authorizedkeys {"name":"Desktop","public_key":"{key.PublicKey}","expires_in":86400,"source_address":["10.0.0.0/8"]}
                GET /role-store/api/v1/users/{key.UserId}/authorizedkeys/{output.Id}
                """,
            Writes = "PrivX.RoleStore.AuthorizedKey Name=Desktop Username=anna.berg",
        },
        new("updateUserAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "$key | Set-PrivXAuthorizedKey -Comment new",
            Requests = """
                GET /role-store/api/v1/users/{key.UserId}/authorizedkeys/{key.Id}
                PUT /role-store/api/v1/users/{key.UserId}/authorizedkeys/{key.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteUserAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "$key | Remove-PrivXAuthorizedKey -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/users/{key.UserId}/authorizedkeys/{key.Id}",
            Writes = "nothing",
        },
        new("listCurrentUserAuthorizedKeys")
        {
            Given = "$key = New-PrivXAuthorizedKey -Current Mine -PublicKey (Get-PrivXAuthorizedKey anna.berg).PublicKey",
            Script = "Get-PrivXAuthorizedKey -Current",
            Requests = "GET /role-store/api/v1/users/current/authorizedkeys?offset=0&limit=100",
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id} Name=Mine",
        },
        new("getCurrentUserAuthorizedKey")
        {
            Given = "$key = New-PrivXAuthorizedKey -Current Mine -PublicKey (Get-PrivXAuthorizedKey anna.berg).PublicKey",
            Script = "Get-PrivXAuthorizedKey $key.Id -Current",
            Requests = "GET /role-store/api/v1/users/current/authorizedkeys/{key.Id}",
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id} Name=Mine",
        },
        new("createCurrentUserAuthorizedKey")
        {
            Given = "$key = Get-PrivXAuthorizedKey anna.berg",
            Script = "New-PrivXAuthorizedKey -Current Mine -PublicKey $key.PublicKey",
            Requests = """
                POST /role-store/api/v1/users/current/authorizedkeys {"name":"Mine","public_key":"{key.PublicKey}"}
                GET /role-store/api/v1/users/current/authorizedkeys/{output.Id}
                """,
            Writes = "PrivX.RoleStore.AuthorizedKey Name=Mine Username=automation",
        },
        new("updateCurrentUserAuthorizedKey")
        {
            Given = "$key = New-PrivXAuthorizedKey -Current Mine -PublicKey (Get-PrivXAuthorizedKey anna.berg).PublicKey",
            Script = "$key | Set-PrivXAuthorizedKey -Current -NewName Other -PassThru",
            Requests = """
                GET /role-store/api/v1/users/current/authorizedkeys/{key.Id}
                PUT /role-store/api/v1/users/current/authorizedkeys/{key.Id} {..., "name":"Other"}
                GET /role-store/api/v1/users/current/authorizedkeys/{key.Id}
                """,
            Writes = "PrivX.RoleStore.AuthorizedKey Id={key.Id} Name=Other",
        },
        new("deleteCurrentUserAuthorizedKey")
        {
            Given = "$key = New-PrivXAuthorizedKey -Current Mine -PublicKey (Get-PrivXAuthorizedKey anna.berg).PublicKey",
            Script = "$key | Remove-PrivXAuthorizedKey -Current -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/users/current/authorizedkeys/{key.Id}",
            Writes = "nothing",
        },
        new("enableUserMfa")
        {
            Given = "$anna, $bjorn = Get-PrivXUser anna.berg, bjorn.berg",
            Script = "$anna, $bjorn | Enable-PrivXUserMfa -PassThru",
            Requests = """
                POST /role-store/api/v1/users/mfa/enable ["{anna.Id}","{bjorn.Id}"]
                GET /role-store/api/v1/users/{anna.Id}
                GET /role-store/api/v1/users/{bjorn.Id}
                """,
            Writes = "2 × PrivX.RoleStore.User Id={anna.Id}",
            Check = "($output.Mfa.Status -eq 'ENABLED').Count -eq 2",
        },
        new("disableUserMfa")
        {
            Given = "$anna, $bjorn = Get-PrivXUser anna.berg, bjorn.berg",
            Script = "$anna, $bjorn | Disable-PrivXUserMfa -PassThru",
            Requests = """
                POST /role-store/api/v1/users/mfa/disable ["{anna.Id}","{bjorn.Id}"]
                GET /role-store/api/v1/users/{anna.Id}
                GET /role-store/api/v1/users/{bjorn.Id}
                """,
            Writes = "2 × PrivX.RoleStore.User Id={anna.Id}",
            Check = "($output.Mfa.Status -eq 'DISABLED').Count -eq 2",
        },
        new("resetUserMfa")
        {
            Given = "$anna, $bjorn = Get-PrivXUser anna.berg, bjorn.berg",
            Script = "$anna, $bjorn | Reset-PrivXUserMfa",
            Requests = """
                POST /role-store/api/v1/users/mfa/reset ["{anna.Id}","{bjorn.Id}"]
                """,
            Writes = "nothing",
        },
        new("listWebAuthnCredentials")
        {
            Given = "$passkey = Get-PrivXWebAuthnCredential greta.berg",
            Script = "Get-PrivXWebAuthnCredential $passkey.UserId -SortBy name",
            Requests = "GET /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials?offset=0&limit=1000&sortkey=name&sortdir=ASC",
            Writes = "PrivX.RoleStore.WebAuthnCredential Id={passkey.Id} UserId={passkey.UserId}",
        },
        new("getWebAuthnCredential")
        {
            Given = "$passkey = Get-PrivXWebAuthnCredential greta.berg",
            Script = "Get-PrivXWebAuthnCredential $passkey.UserId $passkey.Id",
            Requests = "GET /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials/{passkey.Id}",
            Writes = "PrivX.RoleStore.WebAuthnCredential Id={passkey.Id} UserId={passkey.UserId}",
        },
        new("updateWebAuthnCredential")
        {
            Given = "$passkey = Get-PrivXWebAuthnCredential greta.berg",
            Script = "$passkey | Set-PrivXWebAuthnCredential -NewName Green -PassThru",
            Requests = """
                GET /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials/{passkey.Id}
                PUT /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials/{passkey.Id} {..., "name":"Green"}
                GET /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials/{passkey.Id}
                """,
            Writes = "PrivX.RoleStore.WebAuthnCredential Id={passkey.Id} Name=Green UserId={passkey.UserId}",
        },
        new("deleteWebAuthnCredential")
        {
            Given = "$passkey = Get-PrivXWebAuthnCredential greta.berg",
            Script = "$passkey | Remove-PrivXWebAuthnCredential -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/users/{passkey.UserId}/webauthn-credentials/{passkey.Id}",
            Writes = "nothing",
        },
        new("listLogCollectors")
        {
            Script = "Get-PrivXLogCollector",
            Requests = "GET /role-store/api/v1/logconf/collectors",
            Writes = "PrivX.RoleStore.LogCollector Name=Security lake Type=AWS",
        },
        new("getLogCollector")
        {
            Given = "$lake = Get-PrivXLogCollector 'Security lake'",
            Script = "Get-PrivXLogCollector $lake.Id",
            Requests = "GET /role-store/api/v1/logconf/collectors/{lake.Id}",
            Writes = "PrivX.RoleStore.LogCollector Id={lake.Id} Name=Security lake",
        },
        new("createLogCollector")
        {
            Script = "New-PrivXLogCollector Hub AZURE -AzureEventHubName events -AzureClientSecret $Secret -Enabled $true",
            Requests = """
                POST /role-store/api/v1/logconf/collectors {"name":"Hub","type":"AZURE","azure_event_hub_name":"events","azure_client_secret":"c4nary-Secret","enabled":true}
                GET /role-store/api/v1/logconf/collectors/{output.Id}
                """,
            Writes = "PrivX.RoleStore.LogCollector Name=Hub Type=AZURE",
        },
        new("updateLogCollector")
        {
            Given = "$lake = Get-PrivXLogCollector 'Security lake'",
            Script = "Set-PrivXLogCollector $lake.Id -Enabled $false -IamSecretAccessKey $Secret",
            Requests = """
                GET /role-store/api/v1/logconf/collectors/{lake.Id}
                PUT /role-store/api/v1/logconf/collectors/{lake.Id} {..., "enabled":false, "iam_secret_access_key":"c4nary-Secret"}
                """,
            Writes = "nothing",
        },
        new("deleteLogCollector")
        {
            Given = "$lake = Get-PrivXLogCollector 'Security lake'",
            Script = "$lake | Remove-PrivXLogCollector -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/logconf/collectors/{lake.Id}",
            Writes = "nothing",
        },
        new("listIdentityProviders")
        {
            Script = "Get-PrivXIdentityProvider",
            Requests = "GET /role-store/api/v1/identity-providers?offset=0&limit=100",
            Writes = "PrivX.RoleStore.IdentityProvider Name=Build service",
        },
        new("searchIdentityProviders")
        {
            Script = "Get-PrivXIdentityProvider -Keyword build",
            Requests = """
                POST /role-store/api/v1/identity-providers/search?offset=0&limit=1000 {"keywords":"build"}
                """,
            Writes = "PrivX.RoleStore.IdentityProvider Name=Build service",
        },
        new("getIdentityProvider")
        {
            Given = "$build = Get-PrivXIdentityProvider 'Build service'",
            Script = "Get-PrivXIdentityProvider $build.Id",
            Requests = "GET /role-store/api/v1/identity-providers/{build.Id}",
            Writes = "PrivX.RoleStore.IdentityProvider Id={build.Id} Name=Build service",
        },
        new("createIdentityProvider")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = """
                $key = New-PrivXIdentityProviderPublicKey main '-----BEGIN PUBLIC KEY-----'
                $checks = (New-PrivXClaimValidation repository 'acme/*'), @{ FieldName = 'address'; Type = 'ip_client' }
                New-PrivXIdentityProvider Actions https://ci.example -UsersDirectory $corporate -PublicKeyMethod static -PublicKey $key -CustomAttribute $checks
                """,
            Requests = """
                POST /role-store/api/v1/identity-providers {"name":"Actions","jwt_issuer":"https://ci.example","token_type":"JWT","jwt_subject_type":"plain","users_directory":"{corporate.Id}","public_key_method":"static","public_keys":[{"key_id":"main","public_key":"-----BEGIN PUBLIC KEY-----"}],"custom_attributes":[{"field_name":"repository","type":"string_pattern","expected_value":"acme/*"},{"field_name":"address","type":"ip_client"}]}
                GET /role-store/api/v1/identity-providers/{output.Id}
                """,
            Writes = "PrivX.RoleStore.IdentityProvider Name=Actions",
        },
        new("updateIdentityProvider")
        {
            Given = "$build = Get-PrivXIdentityProvider 'Build service'",
            Script = "Set-PrivXIdentityProvider $build.Id -JwtAudience new",
            Requests = """
                GET /role-store/api/v1/identity-providers/{build.Id}
                PUT /role-store/api/v1/identity-providers/{build.Id} {..., "jwt_audience":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteIdentityProvider")
        {
            Given = "$build = Get-PrivXIdentityProvider 'Build service'",
            Script = "$build | Remove-PrivXIdentityProvider -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/identity-providers/{build.Id}",
            Writes = "nothing",
        },
        new("getRoleStoreStatus")
        {
            Script = "Get-PrivXServiceStatus role-store",
            Requests = "GET /role-store/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=role-store Status=RUNNING",
        },
    ];
}
