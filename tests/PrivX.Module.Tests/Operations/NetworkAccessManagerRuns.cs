using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class NetworkAccessManagerRuns() : OperationRuns("network-access-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getNetworkAccessManagerStatus")
        {
            Script = "Get-PrivXServiceStatus network-access-manager",
            Requests = "GET /network-access-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=network-access-manager Status=RUNNING",
        },
        new("listNetworkTargets")
        {
            Script = "Get-PrivXNetworkTarget -SortBy name -Descending",
            Requests = "GET /network-access-manager/api/v1/nwtargets?offset=0&limit=1000&sortkey=name&sortdir=DESC",
            Writes = "4 × PrivX.NetworkAccessManager.NetworkTarget Name=Time servers",
        },
        new("listNetworkTargets")
        {
            Script = "Get-PrivXNetworkTarget 'optics bench'",
            Requests = "GET /network-access-manager/api/v1/nwtargets?name=optics%20bench&offset=0&limit=1000&sortkey=id&sortdir=ASC",
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Name=Optics bench",
        },
        new("searchNetworkTargets")
        {
            Script = "Get-PrivXNetworkTarget -Keyword building -Tag office",
            Requests = """
                POST /network-access-manager/api/v1/nwtargets/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"keywords":"building","tags":["office"]}
                """,
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Name=Office network",
        },
        new("searchNetworkTargets")
        {
            Script = "Get-PrivXNetworkTarget -Tag lab -Filter accessible",
            Requests = """
                POST /network-access-manager/api/v1/nwtargets/search?filter=accessible&offset=0&limit=1000&sortkey=id&sortdir=ASC {"tags":["lab"]}
                """,
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Name=Optics bench",
        },
        new("getNetworkTarget")
        {
            Given = "$bench = Get-PrivXNetworkTarget 'Optics bench'",
            Script = "Get-PrivXNetworkTarget $bench.Id",
            Requests = "GET /network-access-manager/api/v1/nwtargets/{bench.Id}",
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Id={bench.Id} Name=Optics bench",
        },
        new("createNetworkTarget")
        {
            Given = "$role = Get-PrivXRole 'Optics lab'",
            Script = "New-PrivXNetworkTarget box (New-PrivXNetworkTargetDestination 10.1.0.0/30 tcp -Port 22) -Role $role -Tag new",
            Requests = """
                POST /network-access-manager/api/v1/nwtargets {"roles":[{"id":"{role.Id}","name":"Optics lab"}],"tags":["new"],"name":"box","dst":[{"selector":{"ip":{"start":"10.1.0.0","end":"10.1.0.3"},"proto":"tcp","port":{"start":22,"end":22}}}]}
                GET /network-access-manager/api/v1/nwtargets/{output.Id}
                """,
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Name=box",
        },
        new("updateNetworkTarget")
        {
            Given = "$bench = Get-PrivXNetworkTarget 'Optics bench'",
            Script = "Set-PrivXNetworkTarget $bench.Id -Comment new",
            Requests = """
                GET /network-access-manager/api/v1/nwtargets/{bench.Id}
                PUT /network-access-manager/api/v1/nwtargets/{bench.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteNetworkTarget")
        {
            Given = "$bench = Get-PrivXNetworkTarget 'Optics bench'",
            Script = "$bench | Remove-PrivXNetworkTarget -Confirm:$false",
            Requests = "DELETE /network-access-manager/api/v1/nwtargets/{bench.Id}",
            Writes = "nothing",
        },
        new("setNetworkTargetDisabled")
        {
            Given = "$bench = Get-PrivXNetworkTarget 'Optics bench'",
            Script = "$bench | Disable-PrivXNetworkTarget",
            Requests = """
                PUT /network-access-manager/api/v1/nwtargets/{bench.Id}/disabled {"disabled":true}
                """,
            Writes = "nothing",
        },
        new("setNetworkTargetDisabled")
        {
            Given = "$old = Get-PrivXNetworkTarget 'Old warehouse'",
            Script = "$old | Enable-PrivXNetworkTarget -PassThru",
            Requests = """
                PUT /network-access-manager/api/v1/nwtargets/{old.Id}/disabled {"disabled":false}
                GET /network-access-manager/api/v1/nwtargets/{old.Id}
                """,
            Writes = "PrivX.NetworkAccessManager.NetworkTarget Name=Old warehouse Disabled=False",
        },
        new("listNetworkTargetTags")
        {
            Script = "Get-PrivXNetworkTargetTag -Descending",
            Requests = "GET /network-access-manager/api/v1/nwtargets/tags?offset=0&limit=1000&sortdir=DESC",
            Writes = "4 × System.String",
        },
    ];
}
