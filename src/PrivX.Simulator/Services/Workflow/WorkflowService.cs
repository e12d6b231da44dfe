using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Workflow;

/// <summary>Workflows and the settings of the mail that goes with them; requests have a class of their own.</summary>
internal sealed class WorkflowService : ISimulatedService
{
    private JsonObject _settings = new()
    {
        ["privx_backend_address"] = "https://privx.nordlys.example",
        ["request_role_max_approvers"] = 10,
        ["smtp_server_enabled"] = true,
        ["smtp_server"] = "mail-01.nordlys.example",
        ["smtp_server_port"] = 587,
        ["smtp_server_protocol"] = "STARTTLS",
        ["smtp_server_username"] = "privx",
        ["smtp_server_password"] = "simulated-relay-password",
        ["smtp_server_insecure_verify"] = false,
        ["smtp_sender_address"] = "privx@nordlys.example",
        ["smtp_retry_attempts"] = 3,
    };

    public string Name => "workflow-engine";

    public void Register(ServiceBuilder service)
    {
        service.Resource("workflows", "Workflow", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = Complete;
        });
        new AccessRequests(service.Engine).Register(service);
        service.Handle("getWorkflowSettings", _ => OperationResult.Ok(_settings.DeepClone()));
        service.Handle("updateWorkflowSettings", context =>
        {
            _settings = context.BodyObject.DeepClone().AsObject();
            return OperationResult.Done();
        });
        service.Handle("testSmtpSettings", context => OperationResult.Ok(Json.Text(context.BodyObject["smtp_server"]).Length > 0
            ? new JsonObject { ["status"] = "OK", ["details"] = "The test mail was taken." }
            : new JsonObject { ["status"] = "ERROR", ["details"] = "There is no mail server to talk to." }));
    }

    private static void Complete(OperationContext context, JsonObject workflow, JsonObject? before)
    {
        var memberships = context.Engine.Memberships;
        workflow["target_roles"] = memberships.Handles(workflow["target_roles"], "target_roles");
        workflow["requester_roles"] = memberships.Handles(workflow["requester_roles"], "requester_roles");
        foreach (var step in Json.Objects(workflow["steps"]))
        {
            step["id"] ??= context.State.Ids.Next();
            var approvers = Json.Objects(step["approvers"]).ToArray();
            if (approvers.Length == 0 && Json.Text(step["match"]) != "AUTO")
            {
                throw new ApiException(400, ErrorCodes.RequiredValueMissing, "A step needs somebody who decides.", "approvers");
            }

            foreach (var approver in approvers)
            {
                approver["id"] ??= context.State.Ids.Next();
                approver["role"] = memberships.Handles(new JsonArray(approver["role"]!.DeepClone()), "approvers")[0]!.DeepClone();
            }
        }
    }
}
