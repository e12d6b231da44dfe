using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class ApiProxyRuns() : OperationRuns("api-proxy")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getApiProxyStatus")
        {
            Script = "Get-PrivXServiceStatus api-proxy",
            Requests = "GET /api-proxy/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=api-proxy Status=RUNNING",
        },
        new("listApiTargets")
        {
            Script = "Get-PrivXApiTarget -SortBy name -Filter accessible",
            Requests = "GET /api-proxy/api/v1/api-targets?filter=accessible&offset=0&limit=1000&sortkey=name&sortdir=ASC",
            Writes = "3 × PrivX.ApiProxy.ApiTarget Name=Build cluster",
        },
        new("searchApiTargets")
        {
            Given = "$group = (Get-PrivXApiTarget 'Build cluster').AccessGroupId",
            Script = "Get-PrivXApiTarget -Keyword cluster -Tag build -AccessGroup $group",
            Requests = """
                POST /api-proxy/api/v1/api-targets/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"keywords":"cluster","access_group_id":"{group}","tags":["build"]}
                """,
            Writes = "PrivX.ApiProxy.ApiTarget Name=Build cluster",
        },
        new("searchApiTargets")
        {
            Script = "Get-PrivXApiTarget 'Build cluster'",
            Requests = """
                POST /api-proxy/api/v1/api-targets/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"name":"Build cluster"}
                """,
            Writes = "PrivX.ApiProxy.ApiTarget Name=Build cluster",
        },
        new("getApiTarget")
        {
            Given = "$shop = Get-PrivXApiTarget 'Shop administration'",
            Script = "Get-PrivXApiTarget $shop.Id",
            Requests = "GET /api-proxy/api/v1/api-targets/{shop.Id}",
            Writes = "PrivX.ApiProxy.ApiTarget Id={shop.Id} TargetCredential=basicauth",
        },
        new("createApiTarget")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "New-PrivXApiTarget Wiki (New-PrivXApiTargetEndpoint wiki.example.com) -BearerToken $Secret -Role $role",
            Requests = """
                POST /api-proxy/api/v1/api-targets {"name":"Wiki","authorized_endpoints":[{"host":"wiki.example.com","protocols":["https"],"methods":["*"],"paths":["/**"],"allow_unauthenticated":false}],
                "target_credential":{"bearer_token":"c4nary-Secret","type":"token"},"roles":[{"id":"{role.Id}","name":"Web operators"}]}
                GET /api-proxy/api/v1/api-targets/{output.Id}
                """,
            Writes = "PrivX.ApiProxy.ApiTarget Name=Wiki Roles=Web operators",
        },
        new("updateApiTarget")
        {
            Given = "$report = Get-PrivXApiTarget 'Report service'",
            Script = "Set-PrivXApiTarget $report.Id -Disabled $true -PassThru",
            Requests = """
                GET /api-proxy/api/v1/api-targets/{report.Id}
                PUT /api-proxy/api/v1/api-targets/{report.Id} {..., "disabled":"BY_ADMIN"}
                GET /api-proxy/api/v1/api-targets/{report.Id}
                """,
            Writes = "PrivX.ApiProxy.ApiTarget Disabled=True",
        },
        new("deleteApiTarget")
        {
            Given = "$report = Get-PrivXApiTarget 'Report service'",
            Script = "$report | Remove-PrivXApiTarget -Confirm:$false",
            Requests = "DELETE /api-proxy/api/v1/api-targets/{report.Id}",
            Writes = "nothing",
        },
        new("listApiTargetTags")
        {
            Script = "Get-PrivXApiTargetTag pro* -Descending",
            Requests = "GET /api-proxy/api/v1/api-targets/tags?offset=0&limit=1000&sortdir=DESC",
            Writes = "System.String",
            Check = "$output -eq 'production'",
        },
        new("getApiProxyConfig")
        {
            Script = "Get-PrivXApiProxyConfig",
            Requests = "GET /api-proxy/api/v1/conf",
            Writes = "PrivX.ApiProxy.ApiProxyConfig Addresses=privx.nordlys.example:8448",
        },
        new("listUserClientCredentials")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "Get-PrivXClientCredential $user -SortBy name",
            Requests = "GET /api-proxy/api/v1/users/{user.Id}/client-credentials?offset=0&limit=1000&sortkey=name&sortdir=ASC",
            Writes = "PrivX.ApiProxy.ClientCredential Name=pipeline Target=Build cluster",
        },
        new("getUserClientCredential")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "Get-PrivXClientCredential $user.Id $pipeline.Id",
            Requests = "GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}",
            Writes = "PrivX.ApiProxy.ClientCredential Id={pipeline.Id} UserId={user.Id}",
        },
        new("createUserClientCredential")
        {
            Given = "$user = Get-PrivXUser farid.berg; $target = Get-PrivXApiTarget 'Build cluster'",
            Script = "$user | New-PrivXClientCredential nightly $target -NotAfter '2030-01-31T12:00:00Z' -SourceAddress 10.0.0.0/8 -Type token",
            Requests = """
                POST /api-proxy/api/v1/users/{user.Id}/client-credentials {"name":"nightly","target":{"id":"{target.Id}"},"not_after":"2030-01-31T12:00:00Z","source_address":["10.0.0.0/8"],"type":"token"}
                GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{output.Id}
                """,
            Writes = "PrivX.ApiProxy.ClientCredential Name=nightly UserId={user.Id}",
        },
        new("updateUserClientCredential")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "$pipeline | Set-PrivXClientCredential -Comment new",
            Requests = """
                GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}
                PUT /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id} {..., "comment":"new", "id":null, "user_id":null, "last_used":null, "created":null, "author":null, "updated":null, "updated_by":null}
                """,
            Writes = "nothing",
        },
        new("deleteUserClientCredential")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "Remove-PrivXClientCredential pipeline -User $user -Confirm:$false",
            Requests = """
                GET /api-proxy/api/v1/users/{user.Id}/client-credentials?offset=0&limit=1000&sortkey=id&sortdir=ASC
                DELETE /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}
                """,
            Writes = "nothing",
        },
        new("getUserClientCredentialSecret")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "$pipeline | Get-PrivXClientCredentialSecret",
            Requests = "GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}/secret",
            Writes = "System.Security.SecureString",
            Check = "$output.Length -gt 8",
        },
        new("getUserClientCredentialSecret")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "$pipeline | Get-PrivXClientCredentialSecret -Format kubeconfig -AsPlainText",
            Requests = "GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}/secret?format=kubeconfig",
            Writes = "System.String",
            Check = "$output -like 'apiVersion: v1*name: \"pipeline\"*'",
        },
        new("getUserClientCredentialSecret")
        {
            Given = "$user = Get-PrivXUser farid.berg; $pipeline = Get-PrivXClientCredential $user pipeline",
            Script = "$pipeline | Get-PrivXClientCredentialSecret -Format kubeconfig -Path $Folder/kubeconfig",
            Requests = "GET /api-proxy/api/v1/users/{user.Id}/client-credentials/{pipeline.Id}/secret?format=kubeconfig",
            Writes = "System.IO.FileInfo Name=kubeconfig",
            Check = "[IO.File]::ReadAllText(\"$Folder/kubeconfig\") -like 'apiVersion: v1*'",
        },
        new("listCurrentUserClientCredentials")
        {
            Given = "$mine = New-PrivXClientCredential mine 'Build cluster' -Current",
            Script = "Get-PrivXClientCredential -Current",
            Requests = "GET /api-proxy/api/v1/users/current/client-credentials?offset=0&limit=1000&sortkey=id&sortdir=ASC",
            Writes = "PrivX.ApiProxy.ClientCredential Name=mine",
        },
        new("getCurrentUserClientCredential")
        {
            Given = "$mine = New-PrivXClientCredential mine 'Build cluster' -Current",
            Script = "Get-PrivXClientCredential -Current $mine.Id",
            Requests = "GET /api-proxy/api/v1/users/current/client-credentials/{mine.Id}",
            Writes = "PrivX.ApiProxy.ClientCredential Id={mine.Id}",
        },
        new("createCurrentUserClientCredential")
        {
            Given = "$target = Get-PrivXApiTarget 'Build cluster'",
            Script = "New-PrivXClientCredential mine $target.Id -Current -PrivXLoginSessionRequired ENABLED",
            Requests = """
                POST /api-proxy/api/v1/users/current/client-credentials {"name":"mine","target":{"id":"{target.Id}"},"privx_login_session_required":"ENABLED"}
                GET /api-proxy/api/v1/users/current/client-credentials/{output.Id}
                """,
            Writes = "PrivX.ApiProxy.ClientCredential Name=mine PrivxLoginSessionRequired=ENABLED",
        },
        new("updateCurrentUserClientCredential")
        {
            Given = "$mine = New-PrivXClientCredential mine 'Build cluster' -Current",
            Script = "Set-PrivXClientCredential $mine.Id -Current -Enabled false -PassThru",
            Requests = """
                GET /api-proxy/api/v1/users/current/client-credentials/{mine.Id}
                PUT /api-proxy/api/v1/users/current/client-credentials/{mine.Id} {..., "enabled":false, "id":null, "user_id":null, "last_used":null, "created":null, "author":null, "updated":null, "updated_by":null}
                GET /api-proxy/api/v1/users/current/client-credentials/{mine.Id}
                """,
            Writes = "PrivX.ApiProxy.ClientCredential Enabled=False",
        },
        new("deleteCurrentUserClientCredential")
        {
            Given = "$mine = New-PrivXClientCredential mine 'Build cluster' -Current",
            Script = "$mine | Remove-PrivXClientCredential -Current -Confirm:$false",
            Requests = "DELETE /api-proxy/api/v1/users/current/client-credentials/{mine.Id}",
            Writes = "nothing",
        },
        new("getCurrentUserClientCredentialSecret")
        {
            Given = "$mine = New-PrivXClientCredential mine 'Build cluster' -Current",
            Script = "Get-PrivXClientCredentialSecret $mine.Id -Current -Format raw",
            Requests = "GET /api-proxy/api/v1/users/current/client-credentials/{mine.Id}/secret?format=raw",
            Writes = "System.Security.SecureString",
        },
    ];
}
