using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class ConnectionManagerRuns() : OperationRuns("connection-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listConnections")
        {
            Script = "Get-PrivXConnection -SortBy connected -Descending",
            Requests = "GET /connection-manager/api/v1/connections?offset=0&limit=1000&sortkey=connected&sortdir=DESC",
            Writes = "60 × PrivX.ConnectionManager.Connection Status=CONNECTED",
        },
        new("listConnections")
        {
            Script = "Get-PrivXConnection -Brief -First 2",
            Requests = "GET /connection-manager/api/v1/connections?verbose=false&offset=0&limit=2&sortkey=id&sortdir=ASC",
            Writes = "2 × PrivX.ConnectionManager.Connection",
            Check = "$output[0].UserRoles.Count -eq 0",
        },
        new("searchConnections")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Get-PrivXConnection -TargetHost $web -Status connected -After 2026-01-01T00:00:00Z",
            Requests = """
                POST /connection-manager/api/v1/connections/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"target_host_id":["{web.Id}"],"connected":{"start":"2026-01-01T00:00:00Z"},"status":["CONNECTED"]}
                """,
            Writes = "PrivX.ConnectionManager.Connection Status=CONNECTED TargetName=web-01",
        },
        new("searchConnections")
        {
            Script = "Get-PrivXConnection -Tag review -Type ssh",
            Requests = """
                POST /connection-manager/api/v1/connections/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"type":["SSH"]}
                """,
            Writes = "4 × PrivX.ConnectionManager.Connection Type=SSH",
            Check = "@($output.Tags -ne 'review').Count -eq 0",
        },
        new("getConnection")
        {
            Given = "$c = Get-PrivXConnection (Get-PrivXTrail -Keyword sudo -First 1)",
            Script = "Get-PrivXConnection $c.Id",
            Requests = "GET /connection-manager/api/v1/connections/{c.Id}",
            Writes = "PrivX.ConnectionManager.Connection Id={c.Id}",
            Check = "$output.Trail.Channels.Count -gt 0",
        },
        new("listConnectionTags")
        {
            Script = "Get-PrivXConnectionTag",
            Requests = "GET /connection-manager/api/v1/connections/tags?offset=0&limit=1000",
            Writes = "System.String",
        },
        new("updateConnectionTags")
        {
            Given = "$c = Get-PrivXConnection -Status CONNECTED -SortBy connected -Descending -First 1",
            Script = "$c | Set-PrivXConnectionTag -Tag review, night -PassThru",
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                GET /connection-manager/api/v1/connections/{c.Id}
                GET /connection-manager/api/v1/connections/{c.Id}
                PUT /connection-manager/api/v1/connections/{c.Id}/tags ["review","night"]
                GET /connection-manager/api/v1/connections/{c.Id}
                """,
            Writes = "PrivX.ConnectionManager.Connection Id={c.Id}",
        },
        new("updateConnectionTags")
        {
            Given = "$c = Get-PrivXConnection -Tag review -First 1",
            Script = "$c | Set-PrivXConnectionTag -Add night -Remove REVIEW",
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                GET /connection-manager/api/v1/connections/{c.Id}
                GET /connection-manager/api/v1/connections/{c.Id}
                PUT /connection-manager/api/v1/connections/{c.Id}/tags ["night"]
                GET /connection-manager/api/v1/connections/{c.Id}
                """,
            Writes = "nothing",
        },
        new("listConnectionAccess")
        {
            Given = "$c = Get-PrivXConnection -HasAccessRole $true -First 1",
            Script = "$c | Get-PrivXConnectionAccess",
            Requests = "GET /connection-manager/api/v1/connections/{c.Id}/access_roles",
            Writes = "PrivX.ConnectionManager.ConnectionAccess Name=Security officers ConnectionId={c.Id}",
        },
        new("grantConnectionAccess")
        {
            Given = "$c = Get-PrivXConnection -Status CONNECTED -SortBy connected -Descending -First 1; $role = Get-PrivXRole 'Security officers'",
            Script = "$c | Grant-PrivXConnectionAccess -Role $role -PassThru",
            Requests = """
                POST /connection-manager/api/v1/connections/{c.Id}/access_roles/{role.Id}
                GET /connection-manager/api/v1/connections/{c.Id}/access_roles
                """,
            Writes = "PrivX.ConnectionManager.ConnectionAccess Id={role.Id} ConnectionId={c.Id}",
        },
        new("revokeConnectionAccess")
        {
            Given = "$c = Get-PrivXConnection -HasAccessRole $true -First 1; $access = $c | Get-PrivXConnectionAccess",
            Script = "$access | Revoke-PrivXConnectionAccess",
            Requests = "DELETE /connection-manager/api/v1/connections/{c.Id}/access_roles/{access.Id}",
            Writes = "nothing",
        },
        new("revokeConnectionAccess")
        {
            Given = "$c = Get-PrivXConnection -HasAccessRole $true -First 1; $role = Get-PrivXRole 'Security officers'",
            Script = "$c | Revoke-PrivXConnectionAccess -Role $role",
            Requests = "DELETE /connection-manager/api/v1/connections/{c.Id}/access_roles/{role.Id}",
            Writes = "nothing",
        },
        new("revokeConnectionAccessFromAll")
        {
            Given = "$role = Get-PrivXRole 'Security officers'",
            Script = "Revoke-PrivXConnectionAccess -Role $role -All",
            Requests = "DELETE /connection-manager/api/v1/connections/access_roles/{role.Id}",
            Writes = "nothing",
            Check = "@(Get-PrivXConnection -HasAccessRole $true).Count -eq 0",
        },
        new("createConnectionFileDownload")
        {
            Given = """
                $c = Get-PrivXConnection | Get-PrivXConnection | Where-Object { $_.Trail.Channels.TransferredFiles.Name -contains 'orders-2026.sql' } | Select-Object -First 1
                $channel = $c.Trail.Channels | Where-Object { $_.TransferredFiles.Name -contains 'orders-2026.sql' }
                $file = $channel.TransferredFiles | Where-Object Name -eq orders-2026.sql
                """,
            Script = "$c | Save-PrivXConnectionFile -File *.sql -Path $Folder",
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                POST /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/file/{file.Id}
                GET /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/file/{file.Id}/{*}
                """,
            Writes = "System.IO.FileInfo Name={file.Name} Length={file.PayloadSize} ConnectionId={c.Id}",
        },
        new("downloadConnectionFile")
        {
            Given = """
                $c = Get-PrivXConnection | Get-PrivXConnection | Where-Object { $_.Trail.Channels.TransferredFiles.Name -contains 'orders-2026.sql' } | Select-Object -First 1
                $channel = $c.Trail.Channels | Where-Object { $_.TransferredFiles.Name -contains 'orders-2026.sql' }
                $file = $channel.TransferredFiles | Where-Object Name -eq orders-2026.sql
                """,
            Script = """
                Save-PrivXConnectionFile $c.Id "$Folder/evidence.sql" -File $file.Id
                """,
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                POST /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/file/{file.Id}
                GET /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/file/{file.Id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=evidence.sql Length={file.PayloadSize}",
        },
        new("createConnectionTranscriptDownload")
        {
            Given = "$c = Get-PrivXConnection (Get-PrivXTrail -Keyword sudo -First 1); $channel = $c.Trail.Channels[0]",
            Script = "$c | Save-PrivXConnectionTranscript -Path $Folder -Channel $channel.Id",
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                POST /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/log
                GET /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/log/{*}?format=jsonl
                """,
            Writes = "System.IO.FileInfo Name={c.Id}-{channel.Id}.jsonl",
        },
        new("downloadConnectionTranscript")
        {
            Given = "$c = Get-PrivXConnection (Get-PrivXTrail -Keyword sudo -First 1); $channel = $c.Trail.Channels[0]",
            Script = """
                $c | Save-PrivXConnectionTranscript -Path "$Folder/log.hex" -Channel $channel.Id -Format hex -Filter stdin
                """,
            Requests = """
                GET /connection-manager/api/v1/connections/{c.Id}
                POST /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/log
                GET /connection-manager/api/v1/connections/{c.Id}/channel/{channel.Id}/log/{*}?format=hex&filter=stdin
                """,
            Writes = "System.IO.FileInfo Name=log.hex",
        },
        new("terminateConnection")
        {
            Given = "$c = Get-PrivXConnection -Status CONNECTED -SortBy connected -Descending -First 1",
            Script = """
                $c | Stop-PrivXConnection -Reason "left the desk" -Confirm:$false
                """,
            Requests = """
                POST /connection-manager/api/v1/terminate/connection/{c.Id} "left the desk"
                """,
            Writes = "nothing",
        },
        new("terminateHostConnections")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "$web | Stop-PrivXConnection -Confirm:$false",
            Requests = "POST /connection-manager/api/v1/terminate/host/{web.Id}",
            Writes = "nothing",
        },
        new("terminateUserConnections")
        {
            Given = "$user = Get-PrivXUser -First 1",
            Script = "$user | Stop-PrivXConnection -Confirm:$false",
            Requests = "POST /connection-manager/api/v1/terminate/user/{user.Id}",
            Writes = "nothing",
        },
        new("getUebaAnomalySettings")
        {
            Script = "Get-PrivXUebaAnomalySetting",
            Requests = "GET /connection-manager/api/v1/ueba/anomaly-settings",
            Writes = "PrivX.ConnectionManager.UebaAnomalySettings Action=AUDIT Threshold=0.8",
        },
        new("setUebaAnomalySettings")
        {
            Script = "Set-PrivXUebaAnomalySetting -Action BLOCK -PassThru",
            Requests = """
                GET /connection-manager/api/v1/ueba/anomaly-settings
                POST /connection-manager/api/v1/ueba/anomaly-settings {"action":"BLOCK","threshold":0.8}
                GET /connection-manager/api/v1/ueba/anomaly-settings
                """,
            Writes = "PrivX.ConnectionManager.UebaAnomalySettings Action=BLOCK Threshold=0.8",
        },
        new("getUebaConfiguration")
        {
            Script = "Get-PrivXUebaConfiguration",
            Requests = "GET /connection-manager/api/v1/ueba/configure",
            Writes = "PrivX.ConnectionManager.UebaConfiguration Address=ueba.nordlys.example:8443",
        },
        new("setUebaConfiguration")
        {
            Script = "Set-PrivXUebaConfiguration -Address ueba-2.nordlys.example:8443",
            Requests = """
                GET /connection-manager/api/v1/ueba/configure
                POST /connection-manager/api/v1/ueba/configure {"address":"ueba-2.nordlys.example:8443","trust_anchors":""}
                """,
            Writes = "nothing",
        },
        new("listUebaDatasets")
        {
            Script = "Get-PrivXUebaDataset",
            Requests = "GET /connection-manager/api/v1/ueba/datasets",
            Writes = "2 × PrivX.ConnectionManager.UebaDataset Comment=Spring, trained and in use",
        },
        new("getUebaDataset")
        {
            Given = "$spring = Get-PrivXUebaDataset Spring*",
            Script = "Get-PrivXUebaDataset $spring -IncludeLog -BinCount 5",
            Requests = "GET /connection-manager/api/v1/ueba/datasets/{spring.Id}?logs=true&bin_count=5",
            Writes = "PrivX.ConnectionManager.UebaDataset Id={spring.Id}",
            Check = "$output.TrainingResults[0].TrainingLog.Length -gt 0 -and $output.TrainingResults[0].ValidationDatasetHistogram.Hist.Count -eq 5",
        },
        new("createUebaDataset")
        {
            Script = "New-PrivXUebaDataset Summer -Start 2026-06-01T00:00:00Z -End 2026-09-01T00:00:00Z -Exclude @{ Start = [datetimeoffset]'2026-07-01T00:00:00Z'; End = [datetimeoffset]'2026-07-15T00:00:00Z' }",
            Requests = """
                POST /connection-manager/api/v1/ueba/datasets {"comment":"Summer","time_range_settings":{"start":"2026-06-01T00:00:00Z","end":"2026-09-01T00:00:00Z","exclude":[{"start":"2026-07-01T00:00:00Z","end":"2026-07-15T00:00:00Z"}]}}
                GET /connection-manager/api/v1/ueba/datasets/{output.Id}
                """,
            Writes = "PrivX.ConnectionManager.UebaDataset Comment=Summer",
        },
        new("updateUebaDataset")
        {
            Given = "$week = Get-PrivXUebaDataset '*week*'",
            Script = "$week | Set-PrivXUebaDataset -UseForInferenceOnceTrained $true",
            Requests = """
                GET /connection-manager/api/v1/ueba/datasets/{week.Id}
                PUT /connection-manager/api/v1/ueba/datasets/{week.Id} {..., "use_for_inference_once_trained":true}
                """,
            Writes = "nothing",
        },
        new("deleteUebaDataset")
        {
            Given = "$week = Get-PrivXUebaDataset '*week*'",
            Script = "$week | Remove-PrivXUebaDataset -Confirm:$false",
            Requests = "DELETE /connection-manager/api/v1/ueba/datasets/{week.Id}",
            Writes = "nothing",
        },
        new("countUebaConnections")
        {
            Script = "Get-PrivXUebaConnectionCount 2026-01-01T00:00:00Z 2026-01-11T00:00:00Z",
            Requests = """
                POST /connection-manager/api/v1/ueba/query-connection-count {"start":"2026-01-01T00:00:00Z","end":"2026-01-11T00:00:00Z","exclude":[]}
                """,
            Writes = "PrivX.ConnectionManager.ConnectionCount Count=1200",
        },
        new("createUebaSetupScriptDownload")
        {
            Script = "Save-PrivXUebaSetupScript $Folder",
            Requests = """
                POST /connection-manager/api/v1/ueba/setup-script
                GET /connection-manager/api/v1/ueba/setup-script/{*}
                """,
            Writes = "System.IO.FileInfo Name=privx-ueba-setup.sh",
        },
        new("downloadUebaSetupScript")
        {
            Script = """
                Save-PrivXUebaSetupScript "$Folder/setup.sh" -Force
                """,
            Requests = """
                POST /connection-manager/api/v1/ueba/setup-script
                GET /connection-manager/api/v1/ueba/setup-script/{*}
                """,
            Writes = "System.IO.FileInfo Name=setup.sh",
        },
        new("startUebaAnalysis")
        {
            Given = "$spring = Get-PrivXUebaDataset Spring*",
            Script = "$spring | Start-PrivXUebaAnalysis",
            Requests = "POST /connection-manager/api/v1/ueba/start-analyzing/{spring.Id}",
            Writes = "nothing",
        },
        new("getUebaStatus")
        {
            Script = "Get-PrivXUebaStatus",
            Requests = "GET /connection-manager/api/v1/ueba/status",
            Writes = "PrivX.Common.ServiceStatus Status=RUNNING",
        },
        new("getUebaInternalStatus")
        {
            Script = "Get-PrivXUebaStatus -Internal",
            Requests = "GET /connection-manager/api/v1/ueba/status/internal",
            Writes = "PrivX.ConnectionManager.UebaInternalStatus InferenceStatus=RUNNING",
        },
        new("stopUebaAnalysis")
        {
            Script = "Stop-PrivXUebaAnalysis",
            Requests = "POST /connection-manager/api/v1/ueba/stop-analyzing",
            Writes = "nothing",
        },
        new("trainUebaDataset")
        {
            Given = "$week = Get-PrivXUebaDataset '*week*'",
            Script = "$week | Start-PrivXUebaTraining -Activate",
            Requests = "POST /connection-manager/api/v1/ueba/train/{week.Id}?set_active_after_training=true",
            Writes = "PrivX.ConnectionManager.UebaTrainingOutcome UebaDatasetId={week.Id} Outcome=Started",
        },
        new("getConnectionManagerStatus")
        {
            Script = "Get-PrivXServiceStatus connection-manager",
            Requests = "GET /connection-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=connection-manager Status=RUNNING",
        },
    ];
}
