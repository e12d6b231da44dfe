using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.DbProxy;

public sealed class DbProxyTests
{
    private const string Service = "db-proxy";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service).AskAsync(operationId);

    [Fact]
    public async Task The_chain_is_a_certificate()
    {
        await using var server = await TestServer.StartAsync();
        var answer = await server.GetAsync("/db-proxy/api/v1/conf");
        using var certificate = X509Certificate2.CreateFromPem(answer["ca_certificate_chain"]);

        Assert.Equal(answer.Json["ca_certificate"]!["subject"]!.ToString(), certificate.Subject);
    }
}
