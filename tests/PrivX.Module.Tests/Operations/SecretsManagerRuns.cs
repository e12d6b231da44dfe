using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class SecretsManagerRuns() : OperationRuns("secrets-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getHostSecret")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Get-PrivXHostSecret $web",
            Requests = "GET /secrets-manager/api/v1/host-secret/{web.Id}",
            Writes = "PrivX.SecretsManager.HostSecret HostId={web.Id}",
            Check = "$output.Accounts.Account -contains 'root' -and $output.Accounts[0].HostId -eq $web.Id",
        },
        new("createHostSecret")
        {
            Given = "$web = Get-PrivXHost web-02; $policy = Get-PrivXPasswordPolicy 'Host accounts'; $script = Get-PrivXRotationScript linux*",
            Script = "New-PrivXHostSecret $web (New-PrivXHostSecretAccount root $Secret), app -OperatingSystem LINUX -Protocol SSH -Address 10.10.1.12 -Port 22 -PasswordPolicy $policy -RotationScript $script",
            Requests = """
                POST /secrets-manager/api/v1/host-secret/{web.Id} {"metadata":{"operating_system":"linux","protocol":"SSH","address":"10.10.1.12","port":22,"password_policy_id":"{policy.Id}","script_template_id":"{script.Id}"},"accounts":[{"account":"root","initial_password":"{Secret}"},{"account":"app"}]}
                """,
            Writes = "PrivX.SecretsManager.HostSecret HostId={web.Id}",
        },
        new("deleteHostSecret")
        {
            Given = "$web = Get-PrivXHost web-01; $settings = Get-PrivXHostSecret $web",
            Script = "$settings | Remove-PrivXHostSecret -Confirm:$false",
            Requests = """
                GET /host-store/api/v1/hosts/{web.Id}
                DELETE /secrets-manager/api/v1/host-secret/{web.Id}
                """,
            Writes = "nothing",
        },
        new("listPasswordPolicies")
        {
            Script = "Get-PrivXPasswordPolicy",
            Requests = "GET /secrets-manager/api/v1/password-policies",
            Writes = "5 × PrivX.SecretsManager.PasswordPolicy Name=Host accounts RotationInterval=30.00:00:00",
        },
        new("createPasswordPolicy")
        {
            Script = "New-PrivXPasswordPolicy Nightly -MaxVersions 5 -RotationInterval 1.00:00:00 -RetryInterval 00:05:00 -PasswordMinLength 20 -UseSpecialCharacters $false -MaxCheckoutDuration PT1H -RotateOnRelease yes",
            Requests = """
                GET /auth/api/v1/status
                POST /secrets-manager/api/v1/password-policy {"name":"Nightly","max_versions":5,"rotation_interval":"P1D","retry_interval":"PT5M","password_min_length":20,"use_special_characters":false,"max_checkout_duration":"PT1H","rotate_on_release":true}
                GET /secrets-manager/api/v1/password-policy/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.PasswordPolicy Name=Nightly MaxVersions=5 RotationInterval=1.00:00:00",
        },
        new("createPasswordPolicy")
        {
            Script = "New-PrivXPasswordPolicy Monthly -MaxVersions 3 -RotationInterval P30D -DeleteVersionAfter 90.00:00:00 -FallbackToPrevious $true",
            Requests = """
                GET /auth/api/v1/status
                POST /secrets-manager/api/v1/password-policy {"name":"Monthly","max_versions":3,"rotation_interval":"720h0m0s","delete_version_after":"2160h0m0s","fallback_to_previous":true}
                GET /secrets-manager/api/v1/password-policy/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.PasswordPolicy Name=Monthly RotationInterval=30.00:00:00",
            Options = new() { ServerVersion = 34 },
        },
        new("getPasswordPolicy")
        {
            Given = "$policy = Get-PrivXPasswordPolicy 'tier 0'",
            Script = "Get-PrivXPasswordPolicy $policy.Id",
            Requests = "GET /secrets-manager/api/v1/password-policy/{policy.Id}",
            Writes = "PrivX.SecretsManager.PasswordPolicy Name=Tier 0",
        },
        new("updatePasswordPolicy")
        {
            Given = "$policy = Get-PrivXPasswordPolicy 'tier 0'",
            Script = "Set-PrivXPasswordPolicy $policy.Id -MaxVersions 9",
            Requests = """
                GET /secrets-manager/api/v1/password-policy/{policy.Id}
                PUT /secrets-manager/api/v1/password-policy/{policy.Id} {..., "max_versions":9}
                """,
            Writes = "nothing",
        },
        new("deletePasswordPolicy")
        {
            Given = "$policy = Get-PrivXPasswordPolicy Scanners",
            Script = "$policy | Remove-PrivXPasswordPolicy -Confirm:$false",
            Requests = "DELETE /secrets-manager/api/v1/password-policy/{policy.Id}",
            Writes = "nothing",
        },
        new("rotateHostPassword")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Reset-PrivXHostAccountPassword root -TargetHost $web",
            Requests = """
                GET /authorizer/api/v1/secrets/checkouts?limit=1000
                POST /secrets-manager/api/v1/rotate/{web.Id}/root
                """,
            Writes = "nothing",
        },
        new("createScriptTemplate")
        {
            Given = "$account = '{account}'",
            Script = "New-PrivXRotationScript Solaris 'passwd {{account}}' -OperatingSystem SOLARIS",
            Requests = """
                POST /secrets-manager/api/v1/script-template {"name":"Solaris","script":"passwd {{account}}","operating_system":"SOLARIS"}
                GET /secrets-manager/api/v1/script-template/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.ScriptTemplate Name=Solaris OperatingSystem=SOLARIS",
        },
        new("compileScriptTemplate")
        {
            Given = "$account = '{account}'",
            Script = "Test-PrivXRotationScript -Script 'echo {{account}}'",
            Requests = """
                POST /secrets-manager/api/v1/script-template/compile {"operating_system":"LINUX","script":"echo {{account}}"}
                """,
            Writes = "PrivX.SecretsManager.RotationScriptTestResult Script=echo test-account OperatingSystem=LINUX",
        },
        new("getScriptTemplate")
        {
            Given = "$script = Get-PrivXRotationScript linux*",
            Script = "Get-PrivXRotationScript $script.Id",
            Requests = "GET /secrets-manager/api/v1/script-template/{script.Id}",
            Writes = "PrivX.SecretsManager.ScriptTemplate Name=Linux, chpasswd",
        },
        new("updateScriptTemplate")
        {
            Given = "$script = Get-PrivXRotationScript linux*; $password = '{password}'",
            Script = "Set-PrivXRotationScript $script.Id -Script 'new {{password}}' -NewName Linux -PassThru",
            Requests = """
                GET /secrets-manager/api/v1/script-template/{script.Id}
                PUT /secrets-manager/api/v1/script-template/{script.Id} {..., "script":"new {{password}}", "name":"Linux"}
                GET /secrets-manager/api/v1/script-template/{script.Id}
                """,
            Writes = "PrivX.SecretsManager.ScriptTemplate Name=Linux Script=new {{password}}",
        },
        new("deleteScriptTemplate")
        {
            Given = "$script = Get-PrivXRotationScript linux*",
            Script = "$script | Remove-PrivXRotationScript -Confirm:$false",
            Requests = "DELETE /secrets-manager/api/v1/script-template/{script.Id}",
            Writes = "nothing",
        },
        new("listScriptTemplates")
        {
            Script = "Get-PrivXRotationScript",
            Requests = "GET /secrets-manager/api/v1/script-templates",
            Writes = "2 × PrivX.SecretsManager.ScriptTemplate Name=Linux, chpasswd OperatingSystem=LINUX",
        },
        new("setHostPassword")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "$web | Set-PrivXHostAccountPassword root -Password $Secret",
            Requests = """
                POST /secrets-manager/api/v1/set-password/{web.Id}/root {"password":"{Secret}"}
                """,
            Writes = "nothing",
            Options = new() { ServerVersion = 34 },
        },
        new("listTargetDomains")
        {
            Script = "Get-PrivXTargetDomain -SortBy name -Descending",
            Requests = "GET /secrets-manager/api/v1/targetdomains?offset=0&limit=1000&sortkey=name&sortdir=desc",
            Writes = "2 × PrivX.SecretsManager.TargetDomain Name=PAPER",
        },
        new("searchTargetDomains")
        {
            Script = "Get-PrivXTargetDomain -Keyword corporate -Enabled $true -First 5",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/search?offset=0&limit=5 {"keywords":"corporate","enabled":true}
                """,
            Writes = "PrivX.SecretsManager.TargetDomain Name=NORDLYS",
        },
        new("searchTargetDomains")
        {
            Script = "Get-PrivXTargetDomain nord*",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/search?offset=0&limit=1000 {"keywords":"nord"}
                """,
            Writes = "PrivX.SecretsManager.TargetDomain Name=NORDLYS",
        },
        new("createTargetDomain")
        {
            Given = "$policy = Get-PrivXPasswordPolicy Scanners",
            Script = "New-PrivXTargetDomain CORP -DomainName corp.example -PeriodicScan $true -AutoOnboarding $true -AutoOnboardingPolicy $policy -Endpoint (New-PrivXTargetDomainEndpoint dc.corp.example 'DC=corp,DC=example' -LdapProtocol LDAPS -LdapPort 636 -LdapBindDn 'CN=privx' -LdapBindPassword $Secret -AttributeMapping @{ mail = 'email' })",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains {"name":"CORP","domain_name":"corp.example","periodic_scan":true,"auto_onboarding":true,"auto_onboarding_policy":{"id":"{policy.Id}","name":"Scanners"},"endpoints":[{"type":"AD","ldap_address":"dc.corp.example","ldap_base_dn":"DC=corp,DC=example","ldap_protocol":"LDAPS","ldap_port":636,"ldap_bind_dn":"CN=privx","ldap_bind_password":"{Secret}","attribute_mapping":{"mail":"email"},"entra_group_filter":[]}]}
                GET /secrets-manager/api/v1/targetdomains/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.TargetDomain Name=CORP DomainName=corp.example",
        },
        new("createTargetDomain")
        {
            Script = "New-PrivXTargetDomain CLOUD -Endpoint (New-PrivXTargetDomainEndpoint -EntraTenantId t1 -EntraClientId c1 -EntraClientSecret $Secret -EntraGroupFilter admins)",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains {"name":"CLOUD","endpoints":[{"type":"ENTRA","entra_tenant_id":"t1","entra_client_id":"c1","entra_client_secret":"{Secret}","entra_group_filter":["admins"]}]}
                GET /secrets-manager/api/v1/targetdomains/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.TargetDomain Name=CLOUD",
        },
        new("resolveTargetDomains")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "'NORDLYS', 'PAPER' | Resolve-PrivXTargetDomain",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/resolve ["NORDLYS","PAPER"]
                """,
            Writes = "2 × PrivX.SecretsManager.TargetDomainHandle Name=NORDLYS Id={d.Id}",
        },
        new("getTargetDomain")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "Get-PrivXTargetDomain $d.Id",
            Requests = "GET /secrets-manager/api/v1/targetdomains/{d.Id}",
            Writes = "PrivX.SecretsManager.TargetDomain Name=NORDLYS",
        },
        new("updateTargetDomain")
        {
            Given = "$d = Get-PrivXTargetDomain PAPER",
            Script = "Set-PrivXTargetDomain $d.Id -Comment new",
            Requests = """
                GET /secrets-manager/api/v1/targetdomains/{d.Id}
                PUT /secrets-manager/api/v1/targetdomains/{d.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteTargetDomain")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "$d | Remove-PrivXTargetDomain -Confirm:$false",
            Requests = "DELETE /secrets-manager/api/v1/targetdomains/{d.Id}",
            Writes = "nothing",
        },
        new("listTargetDomainAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "$d | Get-PrivXTargetDomainAccount -SortBy username",
            Requests = "GET /secrets-manager/api/v1/targetdomains/{d.Id}/accounts?offset=0&limit=1000&sortkey=username&sortdir=asc",
            Writes = "8 × PrivX.SecretsManager.TargetDomainAccount Username=adm-tier0 TargetDomainId={d.Id}",
        },
        new("searchTargetDomainAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "Get-PrivXTargetDomainAccount $d -State new -Ignored $false -CreatedAfter '2020-01-01T00:00:00Z'",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/search?offset=0&limit=1000&sortkey=id&sortdir=asc {"state":"NEW","ignored":false,"created_after":"{*}"}
                """,
            Writes = "PrivX.SecretsManager.TargetDomainAccount Username=svc-report",
        },
        new("getTargetDomainAccount")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXTargetDomainAccount NORDLYS svc-mail",
            Script = "Get-PrivXTargetDomainAccount $d $a.Id",
            Requests = "GET /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/{a.Id}",
            Writes = "PrivX.SecretsManager.TargetDomainAccount Username=svc-mail TargetDomainId={d.Id}",
        },
        new("updateTargetDomainAccount")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXTargetDomainAccount NORDLYS svc-mail",
            Script = "$a | Set-PrivXTargetDomainAccount -Comment 'not ours'",
            Requests = """
                PUT /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/{a.Id} {"comment":"not ours"}
                """,
            Writes = "nothing",
        },
        new("updateTargetDomainAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a, $b = Get-PrivXTargetDomainAccount NORDLYS svc-mail, svc-sql",
            Script = "$a, $b | Set-PrivXTargetDomainAccount -Ignored $true -PassThru",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/batch/edit {"ids":["{a.Id}","{b.Id}"],"changes":{"ignored":true}}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/{a.Id}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/accounts/{b.Id}
                """,
            Writes = "2 × PrivX.SecretsManager.TargetDomainAccount Username=svc-mail Ignored=True",
        },
        new("listManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "$d | Get-PrivXManagedAccount -First 1",
            Requests = """
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts?offset=0&limit=1
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.ManagedAccount Username=svc-backup TargetDomainId={d.Id}",
        },
        new("searchManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "Get-PrivXManagedAccount $d -RotationEnabled $true -Keyword backup",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/search?offset=0&limit=1000 {"keywords":"backup","rotation_enabled":true}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.ManagedAccount Username=svc-backup",
        },
        new("searchManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "Get-PrivXManagedAccount $d svc-d*",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/search?offset=0&limit=1000 {"keywords":"svc-d"}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.ManagedAccount Username=svc-deploy",
        },
        new("createManagedAccount")
        {
            Given = "$d = Get-PrivXTargetDomain PAPER; $policy = Get-PrivXPasswordPolicy Scanners",
            Script = "New-PrivXManagedAccount svc-fax -TargetDomain $d -PasswordPolicy $policy -ExplicitCheckout $true -Comment new",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts {"username":"svc-fax","password_policy":{"id":"{policy.Id}","name":"Scanners"},"explicit_checkout":true,"comment":"new"}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output.Id}
                """,
            Writes = "PrivX.SecretsManager.ManagedAccount Username=svc-fax Comment=new",
        },
        new("createManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a, $b = Get-PrivXTargetDomainAccount NORDLYS svc-mail, svc-sql; $policy = Get-PrivXPasswordPolicy Scanners",
            Script = "$a, $b | New-PrivXManagedAccount -PasswordPolicy $policy.Id -RotationEnabled $true -Rotate",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/batch/create {"ids":["{a.Id}","{b.Id}"],"data":{"password_policy":{"id":"{policy.Id}"},"rotation_enabled":true,"rotate":true}}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output[0].Id}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{output[1].Id}
                """,
            Writes = "2 × PrivX.SecretsManager.ManagedAccount Username=svc-mail RotationEnabled=True",
        },
        new("getManagedAccount")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXManagedAccount NORDLYS svc-backup; ",
            Script = "Get-PrivXManagedAccount $d $a.Id",
            Requests = "GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}",
            Writes = "PrivX.SecretsManager.ManagedAccount Username=svc-backup TargetDomainId={d.Id}",
        },
        new("updateManagedAccount")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXManagedAccount NORDLYS svc-backup; ",
            Script = "$a | Set-PrivXManagedAccount -Comment 'do not use'",
            Requests = """
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}
                PUT /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id} {..., "comment":"do not use"}
                """,
            Writes = "nothing",
        },
        new("updateManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a, $b = Get-PrivXManagedAccount NORDLYS svc-backup, adm-tier0; ",
            Script = "$a, $b | Set-PrivXManagedAccount -Enabled $false -PassThru",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/batch/edit {"ids":["{a.Id}","{b.Id}"],"changes":{"enabled":false}}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{b.Id}
                """,
            Writes = "2 × PrivX.SecretsManager.ManagedAccount Username=svc-backup Enabled=False",
        },
        new("deleteManagedAccount")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXManagedAccount NORDLYS svc-backup; ",
            Script = "$a | Remove-PrivXManagedAccount -Confirm:$false",
            Requests = "DELETE /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}",
            Writes = "nothing",
        },
        new("deleteManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a, $b = Get-PrivXManagedAccount NORDLYS svc-backup, adm-tier0; ",
            Script = "$a, $b | Remove-PrivXManagedAccount -Confirm:$false",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/batch/delete {"ids":["{a.Id}","{b.Id}"]}
                """,
            Writes = "nothing",
        },
        new("rotateManagedAccountPassword")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXManagedAccount NORDLYS svc-backup; ",
            Script = "Reset-PrivXManagedAccountPassword $a.Id -TargetDomain $d",
            Requests = """
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}/rotate
                """,
            Writes = "nothing",
        },
        new("rotateManagedAccounts")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a, $b = Get-PrivXManagedAccount NORDLYS svc-backup, adm-tier0; ",
            Script = "$a, $b | Reset-PrivXManagedAccountPassword",
            Requests = """
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}
                GET /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{b.Id}
                GET /role-store/api/v1/users/current
                POST /role-store/api/v1/users/search?offset=0&limit=1000 {"user_id":["{b.Checkouts[0].UserId}"]}
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/batch/rotate {"ids":["{a.Id}","{b.Id}"]}
                """,
            Writes = "nothing",
        },
        new("setManagedAccountPassword")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; $a = Get-PrivXManagedAccount NORDLYS svc-backup; ",
            Script = "$a | Set-PrivXManagedAccountPassword -Password $Secret",
            Requests = """
                POST /secrets-manager/api/v1/targetdomains/{d.Id}/managedaccounts/{a.Id}/password {"password":"{Secret}"}
                """,
            Writes = "nothing",
        },
        new("refreshTargetDomain")
        {
            Given = "$d = Get-PrivXTargetDomain NORDLYS; ",
            Script = "$d | Update-PrivXTargetDomain",
            Requests = "POST /secrets-manager/api/v1/targetdomains/{d.Id}/refresh",
            Writes = "nothing",
        },
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus secrets-manager",
            Requests = "GET /secrets-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=secrets-manager Status=RUNNING",
        },
    ];
}
