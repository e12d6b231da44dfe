using System;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.LicenseManager;

public sealed class LicenseTests
{
    private const string Service = "license-manager";
    private const string License = "/license-manager/api/v1/license";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();

        await OperationCall.Plain.CheckAsync(server, Service, operation);
    }

    [Fact]
    public async Task The_license_counts_and_can_be_given_back()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Hosts = 1200 });

        Assert.Equal("1200", (await server.GetAsync(License))["hosts_in_use"]);
        Assert.StartsWith("var ", (await server.GetAsync($"{License}.js")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await server.PostAsync($"{License}/deactivate")).Is(HttpStatusCode.OK);
        Assert.Equal("INVALID", (await server.GetAsync(License))["license_status"]);
        Assert.Equal("VALID", (await server.PostAsync(License, JsonValue.Create("NEW-CODE"))).Is(HttpStatusCode.OK)["license_status"]);
    }
}
