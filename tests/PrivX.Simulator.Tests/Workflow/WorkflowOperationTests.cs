using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Workflow;

public sealed class WorkflowOperationTests
{
    private const string Service = "workflow-engine";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();
        var request = server.First("workflow-engine/requests");
        var call = new OperationCall(("workflow_id", server.First("workflow-engine/workflows")), ("request_id", request)) { Query = "filter=all" };
        switch (operation)
        {
            case "createAccessRequest":
                call = call with { Body = WorkflowTests.Request(server) };
                break;
            case "decideAccessRequest":
                call = call with { Body = WorkflowTests.Decision(0, "APPROVED") };
                break;
            case "revokeAccessRequestRole":
                foreach (var step in new[] { 0, 1 })
                {
                    await server.PostAsync($"/workflow-engine/api/v1/requests/{request}/decision", WorkflowTests.Decision(step, "APPROVED"));
                }

                break;
            case "createWorkflow" or "updateWorkflow":
                var workflow = ExampleGenerator.Minimal(ApiContract.Load().Service(Service).Schemas["Workflow"], SchemaDirection.Request)!.AsObject();
                workflow["target_roles"] = new JsonArray(new JsonObject { ["id"] = server.Role("Contractors") });
                workflow["steps"]![0]!["match"] = "AUTO";
                workflow["steps"]![0]!["approvers"] = new JsonArray();
                call = call with { Body = workflow };
                break;
        }

        await call.CheckAsync(server, Service, operation);
    }
}
