using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.DbProxy;

/// <summary>What database clients have to trust.</summary>
internal sealed class DbProxyService : ISimulatedService
{
    public string Name => "db-proxy";

    public void Register(ServiceBuilder service) => service.Handle("getDbProxyConfig", context =>
    {
        var ca = context.Engine.Certificates.Primary("dbproxy");
        return OperationResult.Ok(new JsonObject { ["ca_certificate"] = ca.Summary(), ["ca_certificate_chain"] = ca.Pem });
    });
}
