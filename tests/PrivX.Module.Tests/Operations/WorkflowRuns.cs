using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class WorkflowRuns() : OperationRuns("workflow-engine")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listAccessRequests")
        {
            Script = "Get-PrivXAccessRequest",
            Requests = "GET /workflow-engine/api/v1/requests?filter=all&offset=0&limit=100&sortkey=id&sortdir=ASC",
            Writes = "PrivX.Workflow.AccessRequest Status=WAITING WaitingFor=privx-admin WaitingStep=0",
        },
        new("searchAccessRequests")
        {
            Script = "Get-PrivXAccessRequest -Keyword ines -After 2020-01-02T03:04:05Z -Filter approvals -SortBy created -Descending",
            Requests = """
                POST /workflow-engine/api/v1/requests/search?filter=approvals&offset=0&limit=100&sortkey=created&sortdir=DESC {"keywords":"ines","start_time":"2020-01-02T03:04:05Z"}
                """,
            Writes = "PrivX.Workflow.AccessRequest Status=WAITING",
        },
        new("getAccessRequest")
        {
            Given = "$request = Get-PrivXAccessRequest",
            Script = "Get-PrivXAccessRequest $request.Id",
            Requests = "GET /workflow-engine/api/v1/requests/{request.Id}",
            Writes = "PrivX.Workflow.AccessRequest Id={request.Id}",
        },
        new("createAccessRequest")
        {
            Given = "$role = Get-PrivXRole Contractors",
            Script = "New-PrivXAccessRequest $role 'Ticket 4711' -Length 08:00:00",
            Requests = """
                POST /workflow-engine/api/v1/requests {"requested_role":{"id":"{role.Id}","name":"Contractors"},"request_justification":"Ticket 4711","action":"GRANT","grant_type":"FLOATING","floating_length":8}
                GET /workflow-engine/api/v1/requests/{output.Id}
                """,
            Writes = "PrivX.Workflow.AccessRequest Status=WAITING GrantType=FLOATING",
        },
        new("createAccessRequest")
        {
            Given = "$role = Get-PrivXRequestableRole Contractors; $anna = Get-PrivXUser anna.berg",
            Script = "$role | New-PrivXAccessRequest -Start 2030-01-01T00:00:00Z -End 2030-01-02T00:00:00+02:00 -User $anna -Comment c",
            Requests = """
                POST /workflow-engine/api/v1/requests {"requested_role":{"id":"{role.Id}","name":"Contractors"},"target_user":{"id":"{anna.Id}"},"action":"GRANT","grant_type":"TIME_RESTRICTED","grant_start":"2030-01-01T00:00:00Z","grant_end":"2030-01-01T22:00:00Z","comment":"c"}
                GET /workflow-engine/api/v1/requests/{output.Id}
                """,
            Writes = "PrivX.Workflow.AccessRequest Status=WAITING TargetUser=Anna Berg",
        },
        new("deleteAccessRequest")
        {
            Given = "$request = New-PrivXAccessRequest Contractors -Permanent",
            Script = "$request | Remove-PrivXAccessRequest -Confirm:$false",
            Requests = "DELETE /workflow-engine/api/v1/requests/{request.Id}",
            Writes = "nothing",
        },
        new("decideAccessRequest")
        {
            Given = "$request = Get-PrivXAccessRequest",
            Script = "Approve-PrivXAccessRequest $request.Id -Comment ok -PassThru",
            Requests = """
                GET /workflow-engine/api/v1/requests/{request.Id}
                POST /workflow-engine/api/v1/requests/{request.Id}/decision {"step":0,"decision":"APPROVED","comment":"ok"}
                GET /workflow-engine/api/v1/requests/{request.Id}
                """,
            Writes = "PrivX.Workflow.AccessRequest Status=WAITING WaitingFor=Security officers privx-admin WaitingStep=1",
        },
        new("decideAccessRequest")
        {
            Given = "$request = Get-PrivXAccessRequest",
            Script = "Deny-PrivXAccessRequest 'Database administrators for Ines *' -Comment no",
            Requests = """
                GET /workflow-engine/api/v1/requests?filter=active_approvals&offset=0&limit=100&sortkey=id&sortdir=ASC
                GET /workflow-engine/api/v1/requests/{request.Id}
                POST /workflow-engine/api/v1/requests/{request.Id}/decision {"step":0,"decision":"DENIED","comment":"no"}
                """,
            Writes = "nothing",
        },
        new("revokeAccessRequestRole")
        {
            Given = "$request = Get-PrivXAccessRequest; $request, $request | Approve-PrivXAccessRequest -NextStep",
            Script = "Revoke-PrivXAccessRequest $request.Id",
            Requests = """
                GET /workflow-engine/api/v1/requests/{request.Id}
                POST /workflow-engine/api/v1/requests/{request.Id}/role/revoke
                """,
            Writes = "nothing",
        },
        new("listRequestableRoles")
        {
            Script = "Get-PrivXRequestableRole cont*",
            Requests = "GET /workflow-engine/api/v1/workflows/roles?offset=0&limit=1000",
            Writes = "PrivX.Workflow.RequestableRole Name=Contractors Action=BOTH GrantTypes=PERMANENT TIME_RESTRICTED FLOATING",
        },
        new("listWorkflows")
        {
            Script = "Get-PrivXWorkflow",
            Requests = "GET /workflow-engine/api/v1/workflows?offset=0&limit=100",
            Writes = "2 × PrivX.Workflow.Workflow Name=Production access",
        },
        new("getWorkflow")
        {
            Given = "$workflow = Get-PrivXWorkflow 'contractor access'",
            Script = "$workflow | Get-PrivXWorkflow",
            Requests = "GET /workflow-engine/api/v1/workflows/{workflow.Id}",
            Writes = "PrivX.Workflow.Workflow Name=Contractor access",
        },
        new("createWorkflow")
        {
            Given = "$web = Get-PrivXRole 'Web operators'; $admin = Get-PrivXRole privx-admin; $security = Get-PrivXRole 'Security officers'",
            Script = """
                New-PrivXWorkflow 'Web access' $web -GrantType PERMANENT, FLOATING -MaxFloatingDuration 12 -RequiresJustification $true -Step @(
                    New-PrivXWorkflowStep Team $admin
                    New-PrivXWorkflowStep Security $admin, $security -AnyApprover
                    New-PrivXWorkflowStep Record -Auto)
                """,
            Requests = """
                POST /workflow-engine/api/v1/workflows {"name":"Web access","action":"GRANT","target_roles":[{"id":"{web.Id}","name":"Web operators"}],"grant_types":["PERMANENT","FLOATING"],"max_floating_duration":12,"max_active_requests":1,"requires_justification":true,"steps":[{"name":"Team","match":"ALL","approvers":[{"role":{"id":"{admin.Id}","name":"privx-admin"}}]},{"name":"Security","match":"ANY","approvers":[{"role":{"id":"{admin.Id}","name":"privx-admin"}},{"role":{"id":"{security.Id}","name":"Security officers"}}]},{"name":"Record","match":"AUTO","approvers":[]}]}
                GET /workflow-engine/api/v1/workflows/{output.Id}
                """,
            Writes = "PrivX.Workflow.Workflow Name=Web access",
        },
        new("updateWorkflow")
        {
            Given = "$workflow = Get-PrivXWorkflow 'Contractor access'; $role = Get-PrivXRole 'Web operators'",
            Script = "Set-PrivXWorkflow $workflow.Id -NewName Externals -MaxTimeRestrictedDuration 30 -RequesterRole $role",
            Requests = """
                GET /workflow-engine/api/v1/workflows/{workflow.Id}
                PUT /workflow-engine/api/v1/workflows/{workflow.Id} {..., "name":"Externals", "max_time_restricted_duration":30, "requester_roles":[{"id":"{role.Id}","name":"Web operators"}]}
                """,
            Writes = "nothing",
        },
        new("deleteWorkflow")
        {
            Given = "$workflow = Get-PrivXWorkflow 'Contractor access'",
            Script = "$workflow | Remove-PrivXWorkflow -Confirm:$false",
            Requests = "DELETE /workflow-engine/api/v1/workflows/{workflow.Id}",
            Writes = "nothing",
        },
        new("getWorkflowSettings")
        {
            Script = "Get-PrivXWorkflowSetting",
            Requests = "GET /workflow-engine/api/v1/settings",
            Writes = "PrivX.Workflow.WorkflowSettings SmtpServerPort=587",
        },
        new("updateWorkflowSettings")
        {
            Script = "Set-PrivXWorkflowSetting -SmtpServer mail-02 -RequestRoleMaxApprovers 5 -SmtpServerPassword $Secret -PassThru",
            Requests = """
                GET /workflow-engine/api/v1/settings
                PUT /workflow-engine/api/v1/settings {..., "smtp_server":"mail-02", "request_role_max_approvers":5, "smtp_server_password":"{Secret}"}
                GET /workflow-engine/api/v1/settings
                """,
            Writes = "PrivX.Workflow.WorkflowSettings SmtpServer=mail-02",
        },
        new("testSmtpSettings")
        {
            Script = "Test-PrivXSmtpSetting -SmtpServerPort 465 -SmtpServerPassword $Secret",
            Requests = """
                GET /workflow-engine/api/v1/settings
                POST /workflow-engine/api/v1/testsmtp {"privx_backend_address":"https://privx.nordlys.example","request_role_max_approvers":10,"smtp_server_enabled":true,"smtp_server":"mail-01.nordlys.example","smtp_server_port":465,"smtp_server_protocol":"STARTTLS","smtp_server_username":"privx","smtp_server_password":"{Secret}","smtp_server_insecure_verify":false,"smtp_sender_address":"privx@nordlys.example","smtp_retry_attempts":3}
                """,
            Writes = "PrivX.Workflow.SmtpTestResult Status=OK",
        },
        new("getWorkflowEngineStatus")
        {
            Script = "Get-PrivXServiceStatus workflow-engine",
            Requests = "GET /workflow-engine/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=workflow-engine Status=RUNNING",
        },
    ];
}
