using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class MonitorRuns() : OperationRuns("monitor-service")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getMonitorServiceStatus")
        {
            Script = "Get-PrivXServiceStatus monitor-service",
            Requests = "GET /monitor-service/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=monitor-service Status=RUNNING",
        },
        new("searchAuditEvents")
        {
            Script = "Get-PrivXAuditEvent -Oldest",
            Requests = """
                GET /monitor-service/api/v1/time
                POST /monitor-service/api/v1/auditevents/search?offset=0&limit=1000&sortkey=created&sortdir=ASC {"end_time":"{*}"}
                """,
            Writes = "401 × PrivX.Monitor.AuditEvent EventName=User-logged-in",
        },
        new("listAuditEvents")
        {
            Script = "Get-PrivXAuditEvent -First 3",
            Requests = "GET /monitor-service/api/v1/auditevents?offset=0&limit=3&sortkey=created&sortdir=DESC",
            Writes = "3 × PrivX.Monitor.AuditEvent ServiceName=AUTH",
        },
        new("searchAuditEvents")
        {
            Script = "Get-PrivXAuditEvent User-login-failed -First 2",
            Requests = """
                GET /monitor-service/api/v1/auditevents/codes
                GET /monitor-service/api/v1/time
                POST /monitor-service/api/v1/auditevents/search?offset=0&limit=1000&sortkey=created&sortdir=DESC {"keywords":"User-login-failed","end_time":"{*}"}
                """,
            Writes = "2 × PrivX.Monitor.AuditEvent EventId=102 EventName=User-login-failed",
        },
        new("searchAuditEvents")
        {
            Given = "$web = Get-PrivXHost web-01; $user = Get-PrivXUser carla.berg; $time = [datetimeoffset]'2020-01-02T03:04:05Z'",
            Script = "Get-PrivXAuditEvent -User carla.berg -TargetHost $web -Before $time -Oldest -Keyword a",
            Requests = """
                POST /role-store/api/v1/users/search?offset=0&limit=1000 {"keywords":"carla.berg"}
                GET /monitor-service/api/v1/time
                POST /monitor-service/api/v1/auditevents/search?offset=0&limit=1000&sortkey=created&sortdir=ASC {"keywords":"a","user_id":"{user.Id}","host_id":"{web.Id}","end_time":"2020-01-02T03:04:05Z"}
                """,
            Writes = "nothing",
        },
        new("listAuditEventCodes")
        {
            Script = "Get-PrivXAuditEventCode *login-f*",
            Requests = "GET /monitor-service/api/v1/auditevents/codes",
            Writes = "PrivX.Monitor.AuditEventCode EventId=102 EventName=User-login-failed",
        },
        new("listComponents")
        {
            Script = "Get-PrivXComponent * auth*",
            Requests = "GET /monitor-service/api/v1/components",
            Writes = "2 × PrivX.Monitor.Component ComponentName=AUTH Status=RUNNING",
        },
        new("getComponents")
        {
            Script = "Get-PrivXComponent privx.nordlys.example settings",
            Requests = "GET /monitor-service/api/v1/components/privx.nordlys.example",
            Writes = "PrivX.Monitor.Component ComponentName=SETTINGS Hostname=privx.nordlys.example",
        },
        new("restartInstance")
        {
            Script = "Restart-PrivXInstance -Confirm:$false",
            Requests = "POST /monitor-service/api/v1/instance/exit",
            Writes = "nothing",
        },
        new("getInstanceStatus")
        {
            Script = "Get-PrivXInstanceStatus",
            Requests = "GET /monitor-service/api/v1/instance/status",
            Writes = "PrivX.Monitor.InstanceStatus Healthy=True",
            Check = "$output.Healthy -and $output.Problems.Count -eq 0 -and $output.Components.Count -eq 16",
        },
        new("getServerTime")
        {
            Script = "Get-PrivXServerTime",
            Requests = "GET /monitor-service/api/v1/time",
            Writes = "PrivX.Monitor.ServerTime",
            Check = "[math]::Abs($output.Difference.TotalSeconds) -lt 60",
        },
    ];
}
