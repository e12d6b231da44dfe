using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Monitor;

public sealed class ServiceStatusTests : IDisposable
{
    private static readonly string[] Services =
    [
        "api-proxy", "auth", "authorizer", "connection-manager", "db-proxy", "host-store", "license-manager", "local-user-store",
        "monitor-service", "network-access-manager", "role-store", "secrets-manager", "settings", "trail-index", "vault", "workflow-engine",
    ];

    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void All_services_are_asked_once_without_a_token_and_answer_in_order()
    {
        Result result = _shell.Run("Get-PrivXServiceStatus").Clean();
        Assert.Equal(Services, result.Output.Select(status => (string)status.Properties["Service"].Value));
        Assert.All(result.Output, status => Assert.Equal("RUNNING", status.Properties["Status"].Value));
        Assert.All(result.Output, status => Assert.NotNull(status.Properties["StartTime"].Value));
        Assert.Equal(Services.Select(service => $"/{service}/api/v1/status"), _shell.Simulator.Journal.All.Select(entry => entry.Path).Order(StringComparer.Ordinal));
        Assert.All(_shell.Simulator.Journal.All, entry => Assert.Equal("none", entry.Authorization));
    }

    [Fact]
    public void One_that_fails_does_not_harm_the_others()
    {
        _shell.Simulator.Faults.Add(Fault.Status("vault:getServiceStatus", 404));
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.Html, "getRoleStoreStatus", times: null));
        Result result = _shell.Run("Get-PrivXServiceStatus");
        Assert.Equal(Services.Where(service => service is not ("vault" or "role-store")), result.Output.Select(status => (string)status.Properties["Service"].Value));
        Assert.Equal(["role-store", "vault"], result.Errors.Select(error => error.TargetObject));
        Assert.StartsWith("PrivX.InvalidResponse,", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Errors[1].CategoryInfo.Category);
    }

    [Fact]
    public void Services_are_chosen_by_name_and_wildcard()
    {
        Result result = _shell.Run("'vault', 'AUTH*' | Get-PrivXServiceStatus | ForEach-Object Service").Clean();
        Assert.Equal(["vault", "auth", "authorizer"], result.OutputAs<string>());
        Assert.Equal(3, _shell.Simulator.Journal.All.Count);
    }

    [Fact]
    public void A_name_that_no_service_has_is_an_error_and_a_wildcard_is_not()
    {
        Result result = _shell.Run("Get-PrivXServiceStatus vault, valut, x*");
        Assert.Single(result.Output);
        Assert.Equal("valut", result.SingleError().TargetObject);
    }
}
