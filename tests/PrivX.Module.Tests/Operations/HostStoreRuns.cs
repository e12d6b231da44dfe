using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class HostStoreRuns() : OperationRuns("host-store")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listHosts")
        {
            Script = "Get-PrivXHost -SortBy common_name",
            Requests = "GET /host-store/api/v1/hosts?offset=0&limit=1000&sortkey=common_name&sortdir=ASC",
            Writes = "30 × PrivX.HostStore.Host CommonName=app-01",
        },
        new("searchHosts")
        {
            Script = "Get-PrivXHost web-01",
            Requests = """
                POST /host-store/api/v1/hosts/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"common_name":["web-01"]}
                """,
            Writes = "PrivX.HostStore.Host CommonName=web-01",
        },
        new("searchHosts")
        {
            Script = "Get-PrivXHost -Keyword web -First 1 -SortBy common_name",
            Requests = """
                POST /host-store/api/v1/hosts/search?offset=0&limit=1&sortkey=common_name&sortdir=ASC {"keywords":"web"}
                """,
            Writes = "PrivX.HostStore.Host CommonName=firewall-01",
        },
        new("getHost")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Get-PrivXHost $web.Id",
            Requests = "GET /host-store/api/v1/hosts/{web.Id}",
            Writes = "PrivX.HostStore.Host Id={web.Id} CommonName=web-01",
        },
        new("createHost")
        {
            Given = "$service = New-PrivXHostService ssh 10.0.0.1 -Port 22",
            Script = "New-PrivXHost box-01 10.0.0.1 -Service $service -Comment new",
            Requests = """
                POST /host-store/api/v1/hosts {"services":[{"service":"SSH","address":"10.0.0.1","port":22,"allowed_domains":[]}],"comment":"new","common_name":"box-01","addresses":["10.0.0.1"]}
                GET /host-store/api/v1/hosts/{output.Id}
                """,
            Writes = "PrivX.HostStore.Host CommonName=box-01 Comment=new",
        },
        new("updateHost")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Set-PrivXHost web-01 -Comment new",
            Requests = """
                POST /host-store/api/v1/hosts/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"common_name":["web-01"]}
                GET /host-store/api/v1/hosts/{web.Id}
                PUT /host-store/api/v1/hosts/{web.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteHost")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "$web | Remove-PrivXHost -Confirm:$false",
            Requests = "DELETE /host-store/api/v1/hosts/{web.Id}",
            Writes = "nothing",
        },
        new("deployHost")
        {
            Script = "Register-PrivXHost box-02 10.0.0.2 -ExternalId i-0815",
            Requests = """
                POST /host-store/api/v1/hosts/deploy {"external_id":"i-0815","common_name":"box-02","addresses":["10.0.0.2"]}
                """,
            Writes = "PrivX.HostStore.HostDeployResult Action=CREATED",
        },
        new("resolveHost")
        {
            Script = "Resolve-PrivXHost SSH 10.10.1.11 -Port 22",
            Requests = """
                POST /host-store/api/v1/hosts/resolve {"service":"SSH","address":"10.10.1.11","port":22}
                """,
            Writes = "PrivX.HostStore.Host CommonName=web-01",
        },
        new("listHostTags")
        {
            Script = "Get-PrivXHostTag",
            Requests = "GET /host-store/api/v1/hosts/tags?offset=0&limit=1000",
            Writes = "19 × System.String",
            Check = "$output -contains 'web'",
        },
        new("setHostDeployable")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Set-PrivXHost web-01 -Deployable $true",
            Requests = """
                POST /host-store/api/v1/hosts/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"common_name":["web-01"]}
                PUT /host-store/api/v1/hosts/{web.Id}/deployable {"deployable":true}
                """,
            Writes = "nothing",
        },
        new("setHostDisabled")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Disable-PrivXHost $web.Id",
            Requests = """
                GET /host-store/api/v1/hosts/{web.Id}
                PUT /host-store/api/v1/hosts/{web.Id}/disabled {"disabled":true}
                """,
            Writes = "nothing",
        },
        new("setHostDisabled")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Enable-PrivXHost $web.Id -PassThru",
            Requests = """
                GET /host-store/api/v1/hosts/{web.Id}
                PUT /host-store/api/v1/hosts/{web.Id}/disabled {"disabled":false}
                GET /host-store/api/v1/hosts/{web.Id}
                """,
            Writes = "PrivX.HostStore.Host CommonName=web-01 Disabled=False",
        },
        new("listSessionHostCertificates")
        {
            Given = "$files = Get-PrivXHost files-01",
            Script = "$files | Get-PrivXSessionHostCertificate",
            Requests = "GET /host-store/api/v1/hosts/{files.Id}/session_host_certificates?offset=0&limit=1000",
            Writes = "2 × PrivX.HostStore.SessionHostCertificate HostId={files.Id} Hostname=rds-01.nordlys.example",
        },
        new("deleteSessionHostCertificates")
        {
            Given = "$files = Get-PrivXHost files-01",
            Script = "Remove-PrivXSessionHostCertificate -TargetHost $files -All -Confirm:$false",
            Requests = "DELETE /host-store/api/v1/hosts/{files.Id}/session_host_certificates",
            Writes = "nothing",
        },
        new("deleteSessionHostCertificate")
        {
            Given = "$files = Get-PrivXHost files-01; $certificate = Get-PrivXSessionHostCertificate files-01 | Where-Object Hostname -like rds-01*",
            Script = "$certificate | Remove-PrivXSessionHostCertificate -Confirm:$false",
            Requests = "DELETE /host-store/api/v1/hosts/{files.Id}/session_host_certificates/{certificate.Id}",
            Writes = "nothing",
        },
        new("getDefaultServiceOptions")
        {
            Script = "Get-PrivXHostServiceOption",
            Requests = "GET /host-store/api/v1/settings/default_service_options",
            Writes = "PrivX.HostStore.HostServiceOptions",
            Check = "$output.Ssh.Shell -is [bool]",
        },
        new("listWhitelists")
        {
            Script = "Get-PrivXWhitelist -SortBy name",
            Requests = "GET /host-store/api/v1/whitelists?offset=0&limit=1000&sortkey=name&sortdir=ASC",
            Writes = "2 × PrivX.HostStore.Whitelist Name=Look only",
        },
        new("searchWhitelists")
        {
            Script = "Get-PrivXWhitelist -Keyword nginx",
            Requests = """
                POST /host-store/api/v1/whitelists/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"keywords":"nginx"}
                """,
            Writes = "PrivX.HostStore.Whitelist Name=Restart web",
        },
        new("getWhitelist")
        {
            Given = "$look = Get-PrivXWhitelist 'Look only'",
            Script = "Get-PrivXWhitelist $look.Id",
            Requests = "GET /host-store/api/v1/whitelists/{look.Id}",
            Writes = "PrivX.HostStore.Whitelist Id={look.Id} Name=Look only",
        },
        new("createWhitelist")
        {
            Script = "New-PrivXWhitelist lists 'ls *', id -Comment new",
            Requests = """
                POST /host-store/api/v1/whitelists {"comment":"new","name":"lists","whitelist_patterns":["ls *","id"],"type":"glob"}
                GET /host-store/api/v1/whitelists/{output.Id}
                """,
            Writes = "PrivX.HostStore.Whitelist Name=lists",
        },
        new("updateWhitelist")
        {
            Given = "$look = Get-PrivXWhitelist 'Look only'",
            Script = "Set-PrivXWhitelist $look.Id -Pattern 'ls *' -PassThru",
            Requests = """
                GET /host-store/api/v1/whitelists/{look.Id}
                PUT /host-store/api/v1/whitelists/{look.Id} {..., "whitelist_patterns":["ls *"]}
                GET /host-store/api/v1/whitelists/{look.Id}
                """,
            Writes = "PrivX.HostStore.Whitelist Name=Look only",
        },
        new("deleteWhitelist")
        {
            Given = "$look = Get-PrivXWhitelist 'Look only'",
            Script = "Remove-PrivXWhitelist $look.Id -Confirm:$false",
            Requests = """
                GET /host-store/api/v1/whitelists/{look.Id}
                DELETE /host-store/api/v1/whitelists/{look.Id}
                """,
            Writes = "nothing",
        },
        new("evaluateWhitelist")
        {
            Given = "$look = Get-PrivXWhitelist 'Look only'",
            Script = "Test-PrivXWhitelist $look 'ls /etc' -Shell posix",
            Requests = """
                POST /host-store/api/v1/whitelists/evaluate {"whitelist":{"name":"Look only","type":"glob","whitelist_patterns":["ls *","cat *","systemctl status *"]},"rshell_variant":"posix","commands":["ls /etc"]}
                """,
            Writes = "PrivX.HostStore.WhitelistTestResult Whitelist=Look only Command=ls /etc Allowed=True",
        },
        new("getHostStoreStatus")
        {
            Script = "Get-PrivXServiceStatus host-store",
            Requests = "GET /host-store/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=host-store Status=RUNNING",
        },
    ];
}
