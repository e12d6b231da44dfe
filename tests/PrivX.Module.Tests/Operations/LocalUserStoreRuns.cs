using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class LocalUserStoreRuns() : OperationRuns("local-user-store")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getLocalUserStoreStatus")
        {
            Script = "Get-PrivXServiceStatus local-user-store",
            Requests = "GET /local-user-store/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=local-user-store Status=RUNNING",
        },
        new("listApiClients")
        {
            Script = "Get-PrivXApiClient -SortBy name -Descending",
            Requests = "GET /local-user-store/api/v1/api-clients?offset=0&limit=1000&sortkey=name&sortdir=DESC",
            Writes = "2 × PrivX.LocalUserStore.ApiClient Name=automation",
        },
        new("searchApiClients")
        {
            Script = "Get-PrivXApiClient -Keyword audit -SortBy created -Descending -First 5",
            Requests = """
                POST /local-user-store/api/v1/api-clients/search {"keywords":"audit","offset":0,"limit":5,"sortkey":"created","sortdir":"DESC"}
                """,
            Writes = "PrivX.LocalUserStore.ApiClient Name=audit-export",
        },
        new("searchApiClients")
        {
            Script = "Get-PrivXApiClient audit-export",
            Requests = """
                POST /local-user-store/api/v1/api-clients/search {"keywords":"audit-export","offset":0,"limit":1000}
                """,
            Writes = "PrivX.LocalUserStore.ApiClient Name=audit-export",
        },
        new("getApiClient")
        {
            Given = "$client = Get-PrivXApiClient audit-export",
            Script = "Get-PrivXApiClient $client.Id",
            Requests = "GET /local-user-store/api/v1/api-clients/{client.Id}",
            Writes = "PrivX.LocalUserStore.ApiClient Id={client.Id} Name=audit-export Secret=***",
            Check = "$output.GetCredential().UserName -eq $client.Id -and $output.GetOAuthCredential().UserName -eq 'privx-external'",
        },
        new("createApiClient")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "New-PrivXApiClient nightly -Role $role",
            Requests = """
                POST /local-user-store/api/v1/api-clients {"roles":[{"id":"{role.Id}","name":"Web operators"}],"name":"nightly"}
                GET /local-user-store/api/v1/api-clients/{output.Id}
                """,
            Writes = "PrivX.LocalUserStore.ApiClient Name=nightly Secret=***",
            Check = "$output.GetCredential().GetNetworkCredential().Password.Length -gt 8",
        },
        new("createApiClient")
        {
            Script = "New-PrivXApiClient idle",
            Requests = """
                POST /local-user-store/api/v1/api-clients {"name":"idle","roles":[]}
                GET /local-user-store/api/v1/api-clients/{output.Id}
                """,
            Writes = "PrivX.LocalUserStore.ApiClient Name=idle",
        },
        new("updateApiClient")
        {
            Given = "$client = Get-PrivXApiClient audit-export",
            Script = "Set-PrivXApiClient $client.Id -NewName siem -PassThru",
            Requests = """
                GET /local-user-store/api/v1/api-clients/{client.Id}
                PUT /local-user-store/api/v1/api-clients/{client.Id} {..., "name":"siem"}
                GET /local-user-store/api/v1/api-clients/{client.Id}
                """,
            Writes = "PrivX.LocalUserStore.ApiClient Name=siem",
        },
        new("deleteApiClient")
        {
            Given = "$client = Get-PrivXApiClient audit-export",
            Script = "$client | Remove-PrivXApiClient -Confirm:$false",
            Requests = "DELETE /local-user-store/api/v1/api-clients/{client.Id}",
            Writes = "nothing",
        },
        new("listExtenderClients")
        {
            Script = "Get-PrivXExtenderClient",
            Requests = "GET /local-user-store/api/v1/extender-clients",
            Writes = "3 × PrivX.LocalUserStore.ExtenderClient Name=Optics lab extender RoutingPrefix=lab",
        },
        new("listTrustedClients")
        {
            Script = "Get-PrivXTrustedClient",
            Requests = "GET /local-user-store/api/v1/trusted-clients",
            Writes = "5 × PrivX.LocalUserStore.TrustedClient Name=Optics lab extender",
        },
        new("listTrustedClients")
        {
            Script = "Get-PrivXTrustedClient -Type icap",
            Requests = "GET /local-user-store/api/v1/trusted-clients",
            Writes = "PrivX.LocalUserStore.TrustedClient Name=Web proxy Type=ICAP",
        },
        new("getTrustedClient")
        {
            Given = "$lab = Get-PrivXTrustedClient 'Optics lab extender'",
            Script = "Get-PrivXTrustedClient $lab.Id",
            Requests = "GET /local-user-store/api/v1/trusted-clients/{lab.Id}",
            Writes = "PrivX.LocalUserStore.TrustedClient Id={lab.Id} RoutingPrefix=lab Secret=***",
            Check = "$output.GetCredential().UserName -eq $lab.Id -and $output.GetOAuthCredential().UserName -eq 'privx-external'",
        },
        new("createTrustedClient")
        {
            Script = "New-PrivXTrustedClient Plant extender -RoutingPrefix plant -Subnet 10.52.0.0/16 -ExtenderMode passive -ExtenderSshAddress gw -ExtenderSshPort 2222 -Data $Secret",
            Requests = """
                POST /local-user-store/api/v1/trusted-clients {"name":"Plant","type":"EXTENDER","routing_prefix":"plant","subnets":["10.52.0.0/16"],"extender_mode":"passive","extender_ssh_address":"gw","extender_ssh_port":2222,"data":"c4nary-Secret"}
                GET /local-user-store/api/v1/trusted-clients/{output.Id}
                """,
            Writes = "PrivX.LocalUserStore.TrustedClient Name=Plant Type=EXTENDER",
        },
        new("createTrustedClient")
        {
            Script = "New-PrivXTrustedClient Gate CARRIER -WebProxyPort 18080",
            Requests = """
                POST /local-user-store/api/v1/trusted-clients {"name":"Gate","type":"CARRIER","web_proxy_port":"18080","permissions":["privx-carrier"]}
                GET /local-user-store/api/v1/trusted-clients/{output.Id}
                """,
            Writes = "PrivX.LocalUserStore.TrustedClient Name=Gate Permissions=privx-carrier",
        },
        new("updateTrustedClient")
        {
            Given = "$carrier = Get-PrivXTrustedClient 'Web carrier'",
            Script = "Set-PrivXTrustedClient $carrier.Id -Registered false",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{carrier.Id}
                PUT /local-user-store/api/v1/trusted-clients/{carrier.Id} {..., "registered":false}
                """,
            Writes = "nothing",
        },
        new("deleteTrustedClient")
        {
            Given = "$proxy = Get-PrivXTrustedClient 'Web proxy'",
            Script = "Remove-PrivXTrustedClient 'web proxy' -Confirm:$false",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients
                DELETE /local-user-store/api/v1/trusted-clients/{proxy.Id}
                """,
            Writes = "nothing",
        },
        new("listLocalUsers")
        {
            Script = "Get-PrivXLocalUser -SortBy username",
            Requests = "GET /local-user-store/api/v1/users?offset=0&limit=1000&sortkey=username&sortdir=ASC",
            Writes = "5 × PrivX.LocalUserStore.LocalUser Username=david.dahl",
        },
        new("listLocalUsers")
        {
            Script = "Get-PrivXLocalUser -UserName hugo.berg",
            Requests = "GET /local-user-store/api/v1/users?username=hugo.berg&offset=0&limit=1000",
            Writes = "PrivX.LocalUserStore.LocalUser FullName=Hugo Berg",
        },
        new("getLocalUser")
        {
            Given = "$hugo = Get-PrivXLocalUser hugo.berg",
            Script = "Get-PrivXLocalUser $hugo.Id",
            Requests = "GET /local-user-store/api/v1/users/{hugo.Id}",
            Writes = "PrivX.LocalUserStore.LocalUser Id={hugo.Id} Username=hugo.berg",
        },
        new("createLocalUser")
        {
            Script = "New-PrivXLocalUser zoe -Password $Secret -Attribute @{ windows_sid = 'S-1' } -PasswordChangeRequired yes",
            Requests = """
                POST /local-user-store/api/v1/users {"username":"zoe","password":{"password":"c4nary-Secret"},"attributes":[{"key":"windows_sid","value":"S-1"}],"password_change_required":true}
                GET /local-user-store/api/v1/users/{output.Id}
                """,
            Writes = "PrivX.LocalUserStore.LocalUser Username=zoe PasswordChangeRequired=True",
        },
        new("updateLocalUser")
        {
            Given = "$hugo = Get-PrivXLocalUser hugo.berg",
            Script = "Set-PrivXLocalUser $hugo.Id -Department Harbour -PassThru",
            Requests = """
                GET /local-user-store/api/v1/users/{hugo.Id}
                PUT /local-user-store/api/v1/users/{hugo.Id} {..., "department":"Harbour", "password":null}
                GET /local-user-store/api/v1/users/{hugo.Id}
                """,
            Writes = "PrivX.LocalUserStore.LocalUser Department=Harbour",
        },
        new("deleteLocalUser")
        {
            Given = "$hugo = Get-PrivXLocalUser hugo.berg",
            Script = "$hugo | Remove-PrivXLocalUser -Confirm:$false",
            Requests = "DELETE /local-user-store/api/v1/users/{hugo.Id}",
            Writes = "nothing",
        },
        new("setLocalUserPassword")
        {
            Given = "$hugo = Get-PrivXLocalUser hugo.berg",
            Script = "$hugo | Set-PrivXLocalUserPassword -Password $Secret -PassThru",
            Requests = """
                PUT /local-user-store/api/v1/users/{hugo.Id}/password {"password":"c4nary-Secret"}
                GET /local-user-store/api/v1/users/{hugo.Id}
                """,
            Writes = "PrivX.LocalUserStore.LocalUser Username=hugo.berg",
        },
        new("listLocalUserTags")
        {
            Given = "Set-PrivXLocalUser hugo.berg -Tag temporary, harbour",
            Script = "Get-PrivXLocalUserTag temp* -Descending",
            Requests = "GET /local-user-store/api/v1/users/tags?query=temp&offset=0&limit=1000&sortdir=DESC",
            Writes = "System.String",
            Check = "$output -eq 'temporary'",
        },
    ];
}
